import { readBundle } from './database.mjs';
import { opened } from './opened.mjs';
import * as product from './product.mjs';
import { record, tell, write } from './writes.mjs';

const { nextId, rulebook, shared, sqlInstant, toInstant, toSql } = product;

const LOCK = 'UPDATE enterprises SET filingSeq = filingSeq + 1 WHERE id = ?';
const COLUMNS = [
  ...[
    'id',
    'enterpriseId',
    'departmentId',
    'filedBy',
    'filedAt',
    'mode',
    'reason',
    'status',
    'approval',
    'unannounced',
  ],
  ...[
    'startsAt',
    'endsAt',
    'evidence',
    'necessity',
    'joins',
    'decision',
    'outcome',
    'awaitsHead',
    'awaitsCoordinator',
  ],
  ...[
    'needsCoordinator',
    'approvalDueAt',
    'remindAt',
    'nextCheckAt',
    'announcedAt',
    'disclosedAt',
    'version',
  ],
];
const PLAN = `INSERT INTO inspection_plans (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})`;
const EVENT = `INSERT INTO plan_events (id, planId, at, kind, accountId, role, note, data) VALUES (?, ?, ?, 'filed', ?, 'inspector', NULL, NULL)`;

const listed = (table, column, ids) =>
  `INSERT INTO ${table} (planId, position, ${column}) VALUES ${ids.map(() => '(?, ?, ?)').join(', ')}`;

const valuesOf = (planId, ids) => ids.flatMap((id, position) => [planId, position, id]);

const listedOfficers = (ids) =>
  `INSERT INTO plan_officers (planId, position, officerId, startsAt, endsAt) VALUES ${ids.map(() => '(?, ?, ?, ?, ?)').join(', ')}`;

const officersOf = ({ id, officerIds, startsAt, endsAt }) =>
  officerIds.flatMap((officerId, position) => [id, position, officerId, toSql(startsAt), toSql(endsAt)]);

const factsOn = async (run, wanted) => {
  const rows = await readBundle(run.ask, product.factsParts(wanted));
  opened('officers.name', rows.get('officer'));
  opened('accounts.name', rows.get('filer'));
  return product.factsFrom(rows);
};

export const filePlan = (request) => {
  const { actor, body, now } = request;
  const { draft, policy } = product.checkDraft(product.filedDraft(body.draft), rulebook);
  return write(request, async (run) => {
    await run.ask(LOCK, [draft.enterpriseId]);
    const { accountId } = actor;
    const facts = await factsOn(run, { ...product.wantedFor(draft, product.daysAround(policy)), accountId });
    const input = {
      draft,
      facts: product.factsOf(facts),
      policy,
      calendar: rulebook.calendar,
      now: toInstant(now),
    };
    const decision = shared.decide(input);
    if (!product.isAsSeen(body.seen, decision)) throw new Error('decided otherwise');
    const plan = product.newPlan({ id: nextId(), draft, decision, policy, accountId, now });
    await keep(run, { plan, actor, facts, now });
    const asker = product.askerOfPlan(actor, plan);
    return product.presentPlan(plan, product.detailsOfFiling(plan, facts), { asker, policy, now });
  });
};

const keep = async (run, { plan, actor, facts, now }) => {
  const { id, itemIds, officerIds } = plan;
  run.later(
    PLAN,
    COLUMNS.map((name) => toSql(plan[name])),
  );
  run.later(listed('plan_items', 'itemId', itemIds), valuesOf(id, itemIds));
  run.later(listedOfficers(officerIds), officersOf(plan));
  run.later(EVENT, [nextId(), id, sqlInstant(now), actor.accountId]);
  await record(run, {
    actor,
    action: 'plan.file',
    subjectType: 'plan',
    subjectId: id,
    after: product.auditOf(plan),
    now,
  });
  await tell(run, product.askForApproval({ plan, names: facts, now }));
};
