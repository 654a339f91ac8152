import { readBundle } from './database.mjs';
import { opened } from './opened.mjs';
import * as product from './product.mjs';
import { record, tell, write } from './writes.mjs';

const { nextId, personal, requestPolicy, shared, toInstant, toSql } = product;

const insertOf = (table, columns) =>
  `INSERT INTO ${table} (${columns.map((name) => `\`${name}\``).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;

const REQUEST = [
  ...[
    'id',
    'number',
    'enterpriseId',
    'category',
    'words',
    'urgency',
    'channel',
    'submittedBy',
    'contactName',
    'contactPhone',
  ],
  ...[
    'status',
    'personId',
    'complexity',
    'contestedAs',
    'extension',
    'extensionGround',
    'extensionUntil',
    'callback',
  ],
  ...[
    'outcome',
    'cause',
    'level',
    'reopenings',
    'nudgedOn',
    'satisfaction',
    'satisfactionWords',
    'duplicateOf',
    'createdAt',
  ],
  ...['closedAt', 'dueKind', 'dueAt', 'amberAt', 'provisional', 'lockSeq', 'version'],
];
const CLOCK = [
  ...[
    'id',
    'requestId',
    'kind',
    'startedAt',
    'unit',
    'length',
    'dueAt',
    'provisional',
    'days',
    'pauses',
    'pausedSince',
  ],
  ...['stoppedAt', 'signalled', 'nextCheckAt', 'policyVersion'],
];
const EVENT = [
  'id',
  'requestId',
  'at',
  'event',
  'accountId',
  'role',
  'fromStatus',
  'toStatus',
  'words',
  'data',
];
const SQL = {
  request: insertOf('service_requests', REQUEST),
  part: insertOf('request_departments', ['requestId', 'departmentId', 'part']),
  clock: insertOf('request_clocks', CLOCK),
  event: insertOf('request_events', EVENT),
};

/** Of one that has just come in. */
const BEGUN = {
  ...{
    status: 'submitted',
    extension: 'none',
    reopenings: 0,
    lockSeq: 0,
    version: 1,
    level: null,
    personId: null,
  },
  ...{ complexity: null, contestedAs: null, callback: null, outcome: null, cause: null, satisfaction: null },
  ...{
    satisfactionWords: null,
    duplicateOf: null,
    closedAt: null,
    extensionGround: null,
    extensionUntil: null,
    nudgedOn: null,
  },
};

const SITUATION = {
  ...{
    status: null,
    windows: [],
    contested: false,
    extension: 'none',
    extensionAgreedBy: 'head',
    callback: null,
  },
  ...{ calledEnough: false, level: null, nudgedToday: false, rated: false, main: null },
};

const begin = ({ actor, body, now, circle }) => {
  const { contactName, contactPhone, ...draft } = body;
  const id = nextId();
  const { service } = circle;
  const rules = { policy: requestPolicy, terms: product.requestTerms, now };
  const parts = service === null ? [] : [{ requestId: id, departmentId: service.unitId, part: 'first-unit' }];
  const base = {
    ...BEGUN,
    ...{ ...draft, id, number: `${toInstant(now).slice(0, 10).replaceAll('-', '')}-${id.slice(-8)}` },
    ...{ channel: 'enterprise', submittedBy: actor.accountId, contactName, contactPhone, createdAt: now },
  };
  const matter = product.matterOf({ request: base, parts });
  const { to, clocks: operated } = shared.requestTransitionOf(SITUATION, 'submit');
  const clocks = operated.start.map((kind) =>
    product.startClock({ id: nextId(), requestId: id, kind, matter }, rules),
  );
  const request = { ...base, ...product.nextDue(clocks, () => rules) };
  const event = {
    ...{
      id: nextId(),
      requestId: id,
      at: now,
      event: 'submit',
      accountId: actor.accountId,
      role: actor.roles[0],
    },
    ...{ fromStatus: null, toStatus: to, words: null, data: null },
  };
  return { request, parts, clocks, events: [event] };
};

const sealedContact = (name, kind, value) =>
  value === undefined ? null : personal.hide({ column: `service_requests.${name}`, kind }, value);

const insert = async (run, { request, parts, clocks, events }) => {
  const { contactName, contactPhone } = request;
  const row = {
    ...request,
    contactName: sealedContact('contactName', 'name', contactName),
    contactPhone: sealedContact('contactPhone', 'phone', contactPhone),
  };
  run.later(
    SQL.request,
    REQUEST.map((name) => toSql(row[name])),
  );
  for (const { requestId, departmentId, part } of parts) run.later(SQL.part, [requestId, departmentId, part]);
  for (const clock of clocks)
    run.later(
      SQL.clock,
      CLOCK.map((name) => toSql(clock[name])),
    );
  for (const event of events)
    run.later(
      SQL.event,
      EVENT.map((name) => toSql(event[name])),
    );
  const pairs = product.pairKeysOf(request.words);
  const values = pairs.flatMap((pair) => [request.id, pair]);
  run.later(
    `INSERT INTO request_pairs (requestId, pair) VALUES ${pairs.map(() => '(?, ?)').join(', ')}`,
    values,
  );
};

const messagesOf = ({ request, events }, { enterprise, recipients, now }) => {
  const about = `request-arrived:${request.id}:${events.length}:${now.getTime()}`;
  const { id: requestId, number, dueAt } = request;
  const data = { requestId, number, enterprise: enterprise.name, due: toInstant(dueAt) };
  return recipients.map((id) => {
    return {
      kind: 'request-arrived',
      recipient: { kind: 'account', id },
      data,
      at: now,
      dedupeKey: `${about}:${id}`,
    };
  });
};

/** As the product's own audit has it. */
const auditOf = ({ request, parts }) => {
  const {
    status,
    complexity,
    outcome,
    cause,
    level,
    extension,
    callback,
    satisfaction,
    personId,
    duplicateOf,
  } = request;
  const units = parts.map(({ part, departmentId }) => `${part}:${departmentId}`);
  const due = request.dueAt.toISOString();
  const state = {
    status,
    complexity,
    outcome,
    cause,
    level,
    extension,
    callback,
    satisfaction,
    personId,
    duplicateOf,
  };
  return { ...state, units, due, words: null };
};

export const submitRequest = (request) => {
  const { actor, body, now } = request;
  const today = shared.dateOf(toInstant(now));
  return write(request, async (run) => {
    const wanted = { enterpriseId: body.enterpriseId, accountId: actor.accountId, today };
    const rows = await readBundle(run.ask, product.circleParts(wanted));
    opened('accounts.name', rows.get('person'));
    const circle = product.circleFrom(rows);
    const { enterprise, duties, service, names } = circle;
    const made = begin({ actor, body, now, circle });
    await insert(run, made);
    const { id } = made.request;
    await record(run, {
      actor,
      action: 'request.submit',
      subjectType: 'request',
      subjectId: id,
      after: auditOf(made),
      now,
    });
    const recipients = circle.staff.serving(made);
    await tell(run, messagesOf(made, { enterprise, recipients, now }));
    const asker = product.askerBy(duties.servingOf(service), actor, made);
    const nudgeDay = product.nudgeDay(product.requestTerms, today);
    const situation = product.situationOf(made, { policy: requestPolicy, main: null, now, nudgeDay });
    const view = product.presentRequest(made, {
      ...{ asker, names, now, photoIds: [], main: null, linked: { count: 0, items: [] } },
      ...{ actions: shared.allowedRequestEvents(asker, situation), causes: requestPolicy.causes ?? [] },
    });
    return { ...view, duplicateOf: null };
  });
};
