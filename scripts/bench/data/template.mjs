import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { benchEnvironment, startBff } from '../lib/server.mjs';
import { idOf, loadDistrict, sessionIdOf, tokensOf } from '../lib/district.mjs';
import { withProduct } from '../lib/product.mjs';
import { DEPARTMENTS, FIRST_ENTERPRISES, MEMBERS } from './sizes.mjs';

/** Accounts beside those of the district: one of each office that reads all of it. */
export const OFFICES = ['centre', 'supervisor', 'auditor', 'coordinator', 'leader'];
export const officeId = (role) => idOf('AO', OFFICES.indexOf(role));
export const CENTRE_DEPARTMENT = DEPARTMENTS - 1;
const NOTICED_WITHIN_MS = 30_000;
/** The officer of every enterprise that the first department serves. */
export const SERVICE_OFFICER = idOf('AS', 0);

const person = (id, role, department) => ({
  account: {
    id,
    name: `示例${role}`,
    title: role,
    departmentId: idOf('DE', department),
    personaOrder: null,
    workPhone: null,
  },
  role: { accountId: id, role },
});

const loadOffices = async ({ dataSource, built }) => {
  const { AccountEntity, AccountRoleEntity } = await built('accounts/index.js');
  const { EnterpriseServiceEntity } = await built('services/index.js');
  const people = [
    ...OFFICES.map((role) => person(officeId(role), role, CENTRE_DEPARTMENT)),
    person(SERVICE_OFFICER, 'service-officer', 0),
  ];
  await dataSource.manager.insert(
    AccountEntity,
    people.map(({ account }) => account),
  );
  await dataSource.manager.insert(
    AccountRoleEntity,
    people.map(({ role }) => role),
  );
  const { SessionEntity } = await built('sign-in/session.entity.js');
  const [session] = await dataSource.manager.find(SessionEntity, { take: 1 });
  const sessions = people.map(({ account: { id } }) => ({ ...session, id: sessionIdOf(id), accountId: id }));
  await dataSource.manager.insert(SessionEntity, sessions);
  await dataSource.manager.update(
    EnterpriseServiceEntity,
    { unitId: idOf('DE', 0) },
    { officerId: SERVICE_OFFICER },
  );
};

/** Calls the product and throws at any answer that is none of success. */
export const caller = (address, tokenOf) => async (accountId, method, path, body) => {
  const answer = await fetch(`${address}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${tokenOf(accountId)}`,
      ...(body && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return JSON.parse(text);
};

export const seenOf = ({ outcome, steps, policy, calendarVersion }) => ({
  ...{ outcome, policyId: policy.id, policyVersion: policy.version, calendarVersion },
  verdicts: Object.fromEntries(steps.map(({ rule, verdict }) => [rule, verdict])),
});

/** A visit that a complaint asks for: no rule stands against it however many there are. */
export const draftOf = ({ department, enterprise, date, officer = 0 }) => ({
  ...{ departmentId: idOf('DE', department), enterpriseId: enterprise, mode: 'on-site', reason: 'complaint' },
  items: [idOf('JT', department * 5), idOf('JT', department * 5 + 1)],
  officers: [idOf('GF', department * 10 + officer), idOf('GF', department * 10 + ((officer + 1) % 10))],
  ...{ startsAt: `${date}T10:00:00+08:00`, endsAt: `${date}T11:30:00+08:00` },
  ...{ evidence: { complaintNo: '示例12345-1' }, necessity: {}, joins: null, unannounced: false },
});

/** Notices are written by a job, soon after what they tell of. */
const untilNoticed = async (call, accountId) => {
  const until = Date.now() + NOTICED_WITHIN_MS;
  while ((await call(accountId, 'GET', '/notices')).items.length === 0) {
    if (Date.now() > until) throw new Error(`no notice for ${accountId}`);
    await pause(100);
  }
};

const fileAndApprove = async (call, date) => {
  const inspector = idOf('AN', 0);
  const draft = draftOf({ department: 0, enterprise: idOf('EN', 1), date });
  const { decision } = await call(inspector, 'POST', '/plan-previews', { draft });
  const filed = await call(inspector, 'POST', '/plans', { draft, seen: seenOf(decision) });
  const approved = { approve: true, version: filed.version };
  const { id } = await call(idOf('AH', 0), 'POST', `/plans/${filed.id}/approval`, approved);
  await untilNoticed(call, inspector);
  return id;
};

export const WORDS = '示例厂房北门夜间停车难，货车进不来。';

export const requestOf = (enterprise) => ({
  ...{ enterpriseId: enterprise, category: 'transport', words: WORDS, urgency: 'normal' },
  ...{ contactName: '示例联系人', contactPhone: '00001234567' },
});

/** Who does what from filing to closing; the department is lead and first-responsible unit in one. */
export const LIFE = [
  ['centre', 'register', {}],
  ['centre', 'dispatch', { complexity: 'general' }],
  ['clerk', 'accept', {}],
  ['clerk', 'answer', { words: '示例路口已划定夜间停车区。', outcome: 'solved' }],
  ['clerk', 'feed-back', {}],
  ['centre', 'call-satisfied', { words: '企业表示满意' }],
  ['clerk', 'apply-close-out', { outcome: 'solved' }],
  ['clerk', 'accept-close-out', {}],
];

export const eventOf = ([, event, more], { version, department }) => ({
  ...{ event, version, ...more },
  ...(event === 'dispatch' && { leadId: idOf('DE', department) }),
});

/** Files a request and takes so many steps with it. */
const playRequest = async (call, number, steps) => {
  const department = number % DEPARTMENTS;
  let view = await call(idOf('AE', number), 'POST', '/requests', requestOf(idOf('EN', number)));
  for (const step of LIFE.slice(0, steps)) {
    const by = step[0] === 'centre' ? officeId('centre') : idOf('AC', department);
    const event = eventOf(step, { version: view.version, department });
    view = await call(by, 'POST', `/requests/${view.id}/events`, event);
  }
  return view.id;
};

/**
 * A small district, and one of each thing as the product itself writes it: what a data set is copied from.
 * @returns {Promise<{planId: string, closedId: string, openId: string}>}
 */
export const loadTemplate = async ({ databaseUrl, keys, date }) => {
  const tokenOf = await withProduct({ environment: benchEnvironment(databaseUrl, keys) }, async (product) => {
    await loadDistrict(product, {
      departments: DEPARTMENTS,
      enterprises: FIRST_ENTERPRISES,
      members: MEMBERS,
    });
    await loadOffices(product);
    return tokensOf(product);
  });
  const bff = await startBff({ databaseUrl, keys });
  try {
    const call = caller(bff.address, tokenOf);
    const planId = await fileAndApprove(call, date);
    return {
      planId,
      closedId: await playRequest(call, 1, LIFE.length),
      openId: await playRequest(call, 1, 3),
    };
  } finally {
    await bff.stop();
  }
};
