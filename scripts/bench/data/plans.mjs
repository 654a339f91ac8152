import { chance, day, dayTime, numberId, ownId, pick } from './expressions.mjs';
import { copyRows, copyTimes } from './copy.mjs';
import { BUSY_PLANS, DEPARTMENTS, enterprisesOf, FIRST_ENTERPRISES } from './sizes.mjs';

const OFFICERS = 10;
const department = pick('department', DEPARTMENTS);

/** Of plan `n`: a finished visit mostly; of those ahead three in ten wait for the head. */
const statusOf = (anchor) => `CASE
  WHEN ${day('n')} >= DATE('${anchor}') THEN IF(${chance('status')} < 70, 'approved', 'awaiting-approval')
  WHEN ${chance('status')} < 88 THEN 'finished' WHEN ${chance('status')} < 92 THEN 'cancelled'
  WHEN ${chance('status')} < 96 THEN 'lapsed' ELSE 'refused' END`;

const isAhead = (anchor) => `${day('n')} >= DATE('${anchor}')`;
const awaits = (anchor) => `(${isAhead(anchor)} AND ${chance('status')} >= 70)`;

const copyEnterprises = async (ask, { template, size }) => {
  const more = enterprisesOf(size) - FIRST_ENTERPRISES;
  const number = `(n + ${FIRST_ENTERPRISES - 1})`;
  const first = numberId('EN', '0');
  await copyTimes(ask, {
    ...{ table: 'enterprises', from: `${template}.enterprises`, where: `t.id = ${first}`, count: more },
    set: {
      ...{ id: numberId('EN', number), name: `CONCAT('示例第', ${number}, '公司')` },
      ...{
        creditCode: `CONCAT('92', LPAD(${number}, 16, '0'))`,
        town: `CONCAT('示例', ${number} % 9, '镇')`,
      },
      grade: "ELT(1 + n % 4, 'A', 'B', 'C', 'D')",
    },
  });
  await copyTimes(ask, {
    ...{ table: 'enterprise_services', from: `${template}.enterprise_services`, count: more },
    where: `t.enterpriseId = ${first}`,
    set: {
      ...{ enterpriseId: numberId('EN', number), unitId: numberId('DE', `${number} % ${DEPARTMENTS}`) },
      officerId: `IF(${number} % ${DEPARTMENTS} = 0, t.officerId, ${numberId('AC', `${number} % ${DEPARTMENTS}`)})`,
    },
  });
};

const plan = (alias = 'n') => ownId('PN', alias);

/** With what was found, told and thought of each finished visit. */
const copyVisits = async (ask, { anchor }) => {
  const finished = `FROM inspection_plans p WHERE p.status = 'finished'`;
  await ask(`INSERT INTO inspection_visits (planId, startedAt, finishedAt, result, words, correctionDueDate, leniency, lateReport)
    SELECT p.id, p.startsAt, p.endsAt, IF(${chance('result', 'p.id')} < 70, 'no-problem', 'advice'), NULL, NULL, 0, 0 ${finished}`);
  await ask(`INSERT INTO ratings (id, planId, enterpriseId, departmentId, departmentSeq, officerIds, accountId, level, dimensions, words, at)
    SELECT CONCAT('00RT', SUBSTR(p.id, 5)), p.id, p.enterpriseId, p.departmentId,
      ROW_NUMBER() OVER (PARTITION BY p.departmentId ORDER BY p.endsAt, p.id),
      JSON_ARRAY(${numberId('GF', '0')}), ${numberId('AE', '0')}, ELT(1 + ${chance('level', 'p.id')} % 10, 1, 2, 3, 4, 4, 5, 5, 5, 5, 5),
      IF(${chance('dimensions', 'p.id')} < 50, '{"courtesy":5,"codeShown":4}', '{}'),
      IF(${chance('words', 'p.id')} < 30, '示例评价：来得准时，讲得清楚。', NULL), p.endsAt + INTERVAL 3 HOUR
    ${finished} AND ${chance('rated', 'p.id')} < 40 AND p.endsAt < '${anchor}'`);
  await ask(
    `UPDATE departments d SET ratingSeq = (SELECT COUNT(*) FROM ratings r WHERE r.departmentId = d.id)`,
  );
  await ask(`INSERT INTO follow_ups (id, subject, subjectId, enterpriseId, level, words, status, createdAt, contactDueDate, contactedAt, outcome, outcomeReason, closedAt)
    SELECT CONCAT('00FU', SUBSTR(r.planId, 5)), 'visit', r.planId, r.enterpriseId, r.level, r.words, 'settled', r.at, DATE(r.at + INTERVAL 1 DAY),
      r.at + INTERVAL 5 HOUR, IF(${chance('outcome', 'r.id')} < 80, 'confirmed', 'not-substantiated'), '示例说明', r.at + INTERVAL 2 DAY
    FROM ratings r WHERE r.level <= 2`);
  await ask(`INSERT INTO follow_up_units (followUpId, departmentId)
    SELECT CONCAT('00FU', SUBSTR(r.planId, 5)), r.departmentId FROM ratings r WHERE r.level <= 2`);
};

const copyOfPlan = (ask, { template, made, size: { plans } }) => {
  const copy = (table, where, set) =>
    copyTimes(ask, { table, from: `${template}.${table}`, where, set, count: plans });
  return { copy, ofPlan: `t.planId = '${made.planId}'` };
};

/** Plans with their items, officers, timelines, notices and audit rows. */
const copyPlans = async (ask, data) => {
  const { anchor, made, template, size } = data;
  const { copy, ofPlan } = copyOfPlan(ask, data);
  const starts = dayTime('n', 1 + 3);
  const officer = `(${department} * ${OFFICERS} + (${chance('officer')} + t.position) % ${OFFICERS})`;
  await copy('inspection_plans', `t.id = '${made.planId}'`, {
    ...{ id: plan(), departmentId: numberId('DE', department) },
    enterpriseId: `IF(n % GREATEST(1, FLOOR(@count / ${BUSY_PLANS})) = 0, ${numberId('EN', '0')}, ${numberId('EN', pick('enterprise', enterprisesOf(size)))})`,
    filedBy: numberId('AN', `${department} * ${OFFICERS} + ${chance('officer')} % ${OFFICERS}`),
    ...{ status: statusOf(anchor), approval: `IF(${awaits(anchor)}, 'pending', 'approved')` },
    ...{ awaitsHead: `IF(${awaits(anchor)}, 1, 0)`, nextCheckAt: 'NULL', remindAt: 'NULL' },
    ...{ startsAt: starts, endsAt: `${starts} + INTERVAL 90 MINUTE`, filedAt: `${starts} - INTERVAL 3 DAY` },
    outcome: `IF(${chance('necessity')} < 10, 'needs-approval', 'clear')`,
    announcedAt: `IF(${awaits(anchor)}, NULL, ${starts} - INTERVAL 2 DAY)`,
  });
  await copy('plan_items', ofPlan, {
    planId: plan(),
    itemId: numberId('JT', `(${department} * 5 + t.position)`),
  });
  await copy('plan_officers', ofPlan, {
    ...{ planId: plan(), officerId: numberId('GF', officer), startsAt: starts },
    endsAt: `${starts} + INTERVAL 90 MINUTE`,
  });
  await copy('plan_events', ofPlan, {
    ...{
      id: "CONCAT('00', SUBSTR(t.id, -4), LPAD(n, 20, '0'))",
      planId: plan(),
      at: `${starts} - INTERVAL 2 DAY`,
    },
  });
  await copy('audit_rows', `t.subjectId = '${made.planId}'`, {
    ...{
      id: "CONCAT('00', LPAD(n, 20, '0'), SUBSTR(t.id, -4))",
      subjectId: plan(),
      at: `${starts} - INTERVAL 2 DAY`,
    },
    actorId: numberId('AN', `${department} * ${OFFICERS} + ${chance('officer')} % ${OFFICERS}`),
  });
  await copyTimes(ask, {
    ...{
      table: 'notices',
      from: `(SELECT * FROM ${template}.notices WHERE planId = '${made.planId}' LIMIT 1)`,
    },
    set: {
      ...{
        id: "CONCAT('00NT', LPAD(n, 22, '0'))",
        messageId: "CONCAT('00NT', LPAD(n, 22, '0'))",
        planId: plan(),
      },
      ...{ accountId: numberId('AN', `${department} * ${OFFICERS} + ${chance('officer')} % ${OFFICERS}`) },
      ...{ at: `${starts} - INTERVAL 2 DAY`, readAt: `${starts} - INTERVAL 1 DAY` },
    },
    count: size.plans,
  });
};

/** One filing in ten did not make a plan. */
const copyAttempts = async (ask, { size: { plans } }) => {
  await copyRows(ask, {
    ...{ table: 'filing_attempts', from: '(SELECT * FROM inspection_plans)' },
    where: `RIGHT(t.id, 1) = '7' AND t.id < '00PO'`,
    set: {
      ...{ id: "CONCAT('00AT', SUBSTR(t.id, 5))", at: 't.filedAt', outcome: "'rejected'", draft: "'{}'" },
      ...{
        failedRules: "IF(RIGHT(t.id, 2) = '17', 'quiet-day', 'quiet-day,frequency-cap')",
        amendsPlanId: 'NULL',
      },
      ...{
        awaitsCoordinator: '0',
        decidedAt: 'NULL',
        decidedBy: 'NULL',
        accepted: 'NULL',
        decidedReason: 'NULL',
      },
      madePlanId: 'NULL',
    },
  });
  return plans;
};

export const PLAN_STEPS = [
  ['enterprises', copyEnterprises],
  ['plans', copyPlans],
  ['filings that made no plan', copyAttempts],
  ['visits and ratings', copyVisits],
];
