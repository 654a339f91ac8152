import { dayTime, numberId, ownId, pick } from './expressions.mjs';
import { copyTimes } from './copy.mjs';
import { DEPARTMENTS, enterprisesOf } from './sizes.mjs';

/** How many distinct contacts there are; the product seals them, copies take turns with them. */
export const CONTACTS = 2_000;

/** Of ten promises and nine audit rows of a closed request these stand for all: each is found by its request alone. */
const KEPT_CLOCKS = "'handling', 'reopening'";
const KEPT_ACTIONS = "'request.submit', 'request.accept-close-out'";

const department = pick('request-department', DEPARTMENTS);
const request = ownId('RQ');

/** Open ones are those of the last month, whatever the size: a service centre's desk does not grow with its archive. */
const split = ({ size: { requests } }) => Math.min(500, Math.floor(requests / 10));

const copyKind = async (ask, data, { id, from, count, created }) => {
  const { template, size } = data;
  const of = (table, where, set) =>
    copyTimes(ask, { table, from: `${template}.${table}`, where, set, count });
  const n = from === 0 ? 'n' : `(n + ${from})`;
  const own = request.replace('LPAD(n,', `LPAD(${n},`);
  const ofRequest = `t.requestId = '${id}'`;
  const eventId = `CONCAT('00', LPAD(${n}, 18, '0'), SUBSTR(t.id, -6))`;
  await copyTimes(ask, {
    table: 'service_requests',
    from: `(SELECT r.*, c.id AS contact, c.name AS sealedName, c.phone AS sealedPhone FROM ${template}.service_requests r
      CROSS JOIN ${template}.bench_contacts c)`,
    where: `t.id = '${id}' AND t.contact = n % ${CONTACTS}`,
    set: {
      ...{ id: own, number: `CONCAT(DATE_FORMAT(${created}, '%Y%m%d'), '-', LPAD(${n}, 8, '0'))` },
      enterpriseId: numberId('EN', pick('request-enterprise', enterprisesOf(size))),
      category: "ELT(1 + n % 6, 'transport', 'transport', 'utilities', 'labour', 'finance', 'policy')",
      ...{ contactName: 't.sealedName', contactPhone: 't.sealedPhone', createdAt: created },
      ...{ closedAt: `IF(t.closedAt IS NULL, NULL, ${created} + INTERVAL 5 DAY)` },
      ...{ dueAt: `IF(t.dueAt IS NULL, NULL, @anchor + INTERVAL 400 DAY + INTERVAL n SECOND)` },
      ...{ amberAt: `IF(t.amberAt IS NULL, NULL, @anchor + INTERVAL 399 DAY)` },
    },
    count,
  });
  await of('request_departments', `${ofRequest} AND t.part IN ('first-unit', 'lead')`, {
    ...{ requestId: own, departmentId: numberId('DE', department) },
  });
  await of('request_events', ofRequest, { id: eventId, requestId: own, at: created });
  const kept = `${ofRequest} AND t.kind IN (${KEPT_CLOCKS})`;
  await of('request_clocks', kept, { id: eventId, requestId: own, startedAt: created, nextCheckAt: 'NULL' });
  await of('request_pairs', ofRequest, { requestId: own });
  await of('audit_rows', `t.subjectId = '${id}' AND t.action IN (${KEPT_ACTIONS})`, {
    id: eventId,
    subjectId: own,
    at: created,
  });
};

export const copyRequests = async (ask, data) => {
  const { requests } = data.size;
  const open = split(data);
  const past = { id: data.made.closedId, from: 0, count: requests - open, created: dayTime('n', 1) };
  await copyKind(ask, data, past);
  const lately = `(@anchor - INTERVAL (${pick('lately', 25)} + 1) DAY + INTERVAL ${pick('minute', 400)} MINUTE)`;
  await copyKind(ask, data, { id: data.made.openId, from: requests - open, count: open, created: lately });
};

export const REQUEST_STEPS = [['requests', copyRequests]];
