import { randomUUID } from 'node:crypto';
import { idOf } from '../lib/district.mjs';

/** Visits begin on this day at ten: far enough for every lead time, and the same however often it is filed. */
const draftOf = (world, inspector, enterprise) => {
  const department = Math.floor(inspector / 10);
  return {
    departmentId: idOf('DE', department),
    enterpriseId: idOf('EN', enterprise),
    mode: 'on-site',
    reason: 'complaint',
    items: [idOf('JT', department * 5), idOf('JT', department * 5 + 1)],
    officers: [idOf('GF', inspector), idOf('GF', department * 10 + ((inspector + 1) % 10))],
    startsAt: `${world.visitDate}T10:00:00+08:00`,
    endsAt: `${world.visitDate}T11:30:00+08:00`,
    evidence: { complaintNo: '示例12345-1' },
    necessity: {},
    joins: null,
    unannounced: false,
  };
};

const JSON_TYPE = { 'content-type': 'application/json' };

const get = (token, path) => ({
  method: 'GET',
  path: `/api/v1${path}`,
  headers: { authorization: `Bearer ${token}` },
  status: 200,
});

const write = (token, path, body) => ({
  method: 'POST',
  path: `/api/v1${path}`,
  headers: { ...JSON_TYPE, authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() },
  body: JSON.stringify(body),
  status: 201,
});

export const fileCall = (world, { inspector, enterprise, more = {} }) =>
  write(world.inspectors[inspector], '/plans', {
    draft: { ...draftOf(world, inspector, enterprise), ...more },
    seen: world.seen,
  });

export const previewCall = (world, more = {}) => ({
  ...write(world.inspectors[0], '/plan-previews', { draft: { ...draftOf(world, 0, 0), ...more } }),
  status: 200,
});

const WORDS =
  '示例厂房北门夜间停车难，货车进不来，早晚高峰尤其严重，周边几家企业也有同样的困难，请协调交管部门一并研究解决。';

/** The calls that are measured; what writes comes last, so that reads find a district of ordinary size. Each goes through accounts and enterprises by its number, so that two servers do the same. */
const CALLS = {
  'verifying a code': (world, nth) => ({
    method: 'POST',
    path: '/api/v1/code-verifications',
    headers: JSON_TYPE,
    body: JSON.stringify({ token: world.codes[nth % world.codes.length] }),
    status: 200,
  }),
  'the filing context': (world, nth) =>
    get(
      world.inspectors[(nth * 7) % world.inspectors.length],
      `/filing-context?enterpriseId=${idOf('EN', (nth * 13) % world.enterprises)}`,
    ),
  'a list page': (world, nth) => get(world.readers[nth % world.readers.length], '/plans?scope=mine'),
  'filing a plan': (world, nth) =>
    fileCall(world, { inspector: (nth * 7) % world.filers, enterprise: (nth * 13) % world.enterprises }),
  'filing a request': (world, nth) => {
    const member = (nth * 7) % world.members.length;
    return write(world.members[member], '/requests', {
      ...{ enterpriseId: idOf('EN', member), category: 'transport', words: WORDS, urgency: 'normal' },
      ...{ contactName: '示例联系人', contactPhone: '00001234567' },
    });
  },
};

export const callNames = Object.keys(CALLS);

/** Those that write: their transaction is what may be sent in fewer trips. */
export const writingCalls = ['filing a plan', 'filing a request'];

export const callOf = (name, world, nth) => CALLS[name](world, nth);
