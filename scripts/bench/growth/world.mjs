import { askerOf } from '../data/asker.mjs';
import { withSet } from '../data/store.mjs';
import { draftOf, officeId, seenOf, SERVICE_OFFICER } from '../data/template.mjs';
import { idOf, tokensOf } from '../lib/district.mjs';
import { must } from '../lib/client.mjs';

const dateAfter = (anchor, days) =>
  new Date(Date.parse(anchor) + days * 86_400_000).toISOString().slice(0, 10);

/** All that is filed is for one day, so that each decision is as the first one was. */
const VISIT_AFTER_DAYS = 20;

const cursorOf = (...key) => Buffer.from(JSON.stringify(key)).toString('base64url');
const sqlInstant = (at) => at.toISOString().replace('T', ' ').replace('Z', '');

/** Where a list is half way through, as its next cursor says it. */
const middles = async (ask) => {
  const middleOf = async (select, where, order) => {
    const [{ count }] = await ask(`SELECT COUNT(*) AS count FROM ${where}`);
    const [row] = await ask(
      `SELECT ${select} FROM ${where} ORDER BY ${order} LIMIT 1 OFFSET ${Math.floor(Number(count) / 2)}`,
    );
    return row;
  };
  const ofDepartment = `inspection_plans WHERE departmentId = '${idOf('DE', 1)}'`;
  const plan = await middleOf('startsAt, id', ofDepartment, 'startsAt DESC, id DESC');
  const ended = await middleOf('id', "service_requests WHERE status = 'closed'", 'id');
  const audit = await middleOf('id', 'audit_rows', 'id');
  return {
    plan: cursorOf(sqlInstant(plan.startsAt), plan.id),
    ended: cursorOf('', ended.id),
    audit: cursorOf(audit.id),
  };
};

/** Visits that a member of the district may still rate. */
const ratable = (ask, members) =>
  ask(
    `SELECT p.id, p.enterpriseId FROM inspection_plans p LEFT JOIN ratings r ON r.planId = p.id
     WHERE p.enterpriseId IN (?) AND p.status = 'finished' AND p.endsAt > NOW() - INTERVAL 14 DAY AND r.id IS NULL
     ORDER BY p.id LIMIT 60`,
    [members.map((number) => idOf('EN', number))],
  );

const liveCode = async (client, token, anchor) => {
  const date = dateAfter(anchor, VISIT_AFTER_DAYS);
  const draft = draftOf({ department: 1, enterprise: idOf('EN', 1), date });
  const { decision } = await must(client, {
    method: 'POST',
    path: '/plan-previews',
    token: token(idOf('AN', 10)),
    body: { draft },
  });
  const seen = seenOf(decision);
  const plan = await must(client, {
    method: 'POST',
    path: '/plans',
    token: token(idOf('AN', 10)),
    body: { draft, seen },
  });
  const approval = { approve: true, version: plan.version };
  await must(client, {
    method: 'POST',
    path: `/plans/${plan.id}/approval`,
    token: token(idOf('AH', 1)),
    body: approval,
  });
  return { planId: plan.id, seen };
};

/** What the calls need of one data set. */
export const worldOf = async (set, { keys, client, members = 200 }) => {
  const token = await withSet(set, keys, tokensOf);
  const { ask, end } = await askerOf(set.databaseUrl);
  try {
    const numbers = Array.from({ length: members }, (_, number) => number);
    const [{ id: requestId, number: requestNumber }] = await ask(
      "SELECT id, number FROM service_requests WHERE status = 'closed' AND id < '01' ORDER BY id DESC LIMIT 1",
    );
    return {
      token,
      anchor: set.anchor,
      visitDate: dateAfter(set.anchor, VISIT_AFTER_DAYS),
      ...(await liveCode(client, token, set.anchor)),
      middle: await middles(ask),
      visits: await ratable(ask, numbers),
      requestId,
      requestNumber,
      office: (role) => token(officeId(role)),
      serviceOfficer: token(SERVICE_OFFICER),
    };
  } finally {
    await end();
  }
};
