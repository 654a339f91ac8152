import { createConnection } from 'mysql2/promise';
import { decisionOn, gistOf } from './rules.mjs';

const iso = (at) => new Date(at).toISOString();
const read = (value) => (typeof value === 'string' ? JSON.parse(value) : value);

const readAll = async (url) => {
  const connection = await createConnection({ uri: url, timezone: 'Z' });
  const ask = async (sql) => (await connection.query(sql))[0];
  try {
    return {
      plans: await ask(
        'SELECT id, enterpriseId, departmentId, filedBy, filedAt, mode, reason, status, unannounced, startsAt, endsAt, joins, decision FROM inspection_plans',
      ),
      attempts: await ask('SELECT id, enterpriseId, at, draft, decision FROM filing_attempts'),
      keys: await ask('SELECT scope, idempotencyKey, status FROM idempotency_keys'),
      audited: await ask("SELECT subjectId FROM audit_rows WHERE action = 'plan.file'"),
    };
  } finally {
    await connection.end();
  }
};

const factOf = (plan) => ({
  ...plan,
  unannounced: false,
  startsAt: iso(plan.startsAt),
  endsAt: iso(plan.endsAt),
});

/** Each of the wanted ids is there exactly once, and no other. */
const exactly = (what, wanted, found) => {
  const counts = new Map(found.map((id) => [id, 0]));
  for (const id of found) counts.set(id, counts.get(id) + 1);
  const expected = new Set(wanted);
  const lost = wanted.filter((id) => !counts.has(id));
  const twice = [...counts].filter(([, count]) => count > 1);
  const strange = [...counts.keys()].filter((id) => !expected.has(id));
  return [
    ...(lost.length > 0 ? [`${what}: ${lost.length} answered and not there, such as ${lost[0]}`] : []),
    ...(twice.length > 0 ? [`${what}: ${twice.length} there twice, such as ${twice[0][0]}`] : []),
    ...(strange.length > 0 ? [`${what}: ${strange.length} nobody was answered, such as ${strange[0]}`] : []),
  ];
};

/**
 * Whether a kept decision is what the rules say of the plans that were there: those filed before it at the enterprise. Filings of one
 * enterprise take their time while they hold its row, so that their order is that of their times; where two fall into one
 * millisecond, either may have been the first.
 */
const isRight = ({ draft, decision, at, id }, enterprise, plans) => {
  const others = plans.filter((plan) => plan.id !== id);
  const before = others.filter(({ filedAt }) => filedAt < at);
  const atOnce = others.filter(({ filedAt }) => filedAt.getTime() === at.getTime());
  return subsetsOf(atOnce).some((some) => {
    const facts = [...before, ...some].map(factOf);
    return gistOf(decisionOn(draft, { enterprise, plans: facts, now: iso(at) })) === gistOf(decision);
  });
};

const subsetsOf = ([first, ...others]) => {
  if (first === undefined) return [[]];
  const rest = subsetsOf(others);
  return [...rest, ...rest.map((some) => [first, ...some])];
};

const numberOf = (enterpriseId) => Number(enterpriseId.replace(/\D/g, ''));

const wronglyDecided = ({ plans, attempts }, draftOf) => {
  const byEnterprise = grouped(plans, ({ enterpriseId }) => enterpriseId);
  const decided = [
    ...plans.map((plan) => ({ ...plan, at: plan.filedAt, draft: draftOf.get(plan.id) })),
    ...attempts,
  ].map((each) => ({ ...each, draft: read(each.draft), decision: read(each.decision) }));
  return decided.filter(
    (each) =>
      each.draft === undefined ||
      !isRight(each, numberOf(each.enterpriseId), byEnterprise.get(each.enterpriseId) ?? []),
  );
};

const grouped = (rows, keyOf) => {
  const groups = new Map();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
};

/** Rules 8 to 10 on what stands at the end, whoever was first: no accepted pair violates them. */
const standingFaults = ({ plans }, draftOf) => {
  const byEnterprise = grouped(plans, ({ enterpriseId }) => enterpriseId);
  return plans.filter((plan) => {
    const others = byEnterprise
      .get(plan.enterpriseId)
      // who joined a visit came after it and stands beside it
      .filter(({ id, joins }) => id !== plan.id && (plan.joins !== null || joins === null));
    const { steps } = decisionOn(draftOf.get(plan.id), {
      enterprise: numberOf(plan.enterpriseId),
      plans: others.map(factOf),
      now: iso(plan.filedAt),
    });
    const verdictOf = (rule) => steps.find((step) => step.rule === rule).verdict;
    return ['merge-own', 'joint-visit', 'frequency-cap'].some(
      (rule) => !['pass', 'not-applicable'].includes(verdictOf(rule)),
    );
  });
};

const said = (what, rows) => (rows.length === 0 ? [] : [`${what}: ${rows.length}, such as ${rows[0].id}`]);

/**
 * Reads the database and holds it against what the filers were answered.
 * @returns {Promise<string[]>} what is wrong; nothing where every filing was answered once and rightly
 */
export const checkDay = async (url, { outcomes, ledger }) => {
  const found = await readAll(url);
  const accepted = outcomes.filter(({ status }) => status === 201);
  const refused = outcomes.filter(({ status }) => status === 422);
  const draftOf = new Map(accepted.map(({ body, draft }) => [body.id, draft]));
  const planIds = accepted.map(({ body }) => body.id);
  const attemptIds = refused.map(({ body }) => body.attemptId);
  const keyOf = ({ scope, idempotencyKey, key = idempotencyKey, status }) => `${scope} ${key} ${status}`;
  return [
    ...said(
      'answered neither yes nor no',
      outcomes.filter(({ status }) => ![201, 422].includes(status)).map(named),
    ),
    ...said(
      'two copies of one request answered differently',
      outcomes.filter(({ isSame }) => !isSame).map(named),
    ),
    ...exactly(
      'plans',
      planIds,
      found.plans.map(({ id }) => id),
    ),
    ...exactly(
      'recorded refusals',
      attemptIds,
      found.attempts.map(({ id }) => id),
    ),
    ...exactly(
      'audit rows',
      [...planIds, ...attemptIds],
      found.audited.map(({ subjectId }) => subjectId),
    ),
    ...exactly('idempotency keys', ledger.map(keyOf), found.keys.map(keyOf)),
    ...said('not decided as the rules decide', wronglyDecided(found, draftOf)),
    ...said('accepted against rule 8, 9 or 10', standingFaults(found, draftOf)),
  ];
};

const named = ({ number, kind, status }) => ({ id: `filing ${number} (${kind}, ${status})` });
