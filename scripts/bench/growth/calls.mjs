import { draftOf, requestOf } from '../data/template.mjs';
import { idOf } from '../lib/district.mjs';

const get = (token, path) => ({ token, path });
const post = (token, path, body) => ({ method: 'POST', token, path, body });
const lines = (words) => encodeURIComponent(words);

const month = ({ anchor }) => anchor.slice(0, 7);
const year = ({ anchor }) => `from=${anchor.slice(0, 4)}-01-01&until=${anchor}`;

/** Of the department and the enterprise that stand for all; the enterprise numbered 0 is the busy one. */
const head = ({ token }) => token(idOf('AH', 1));
const inspector = ({ token }, nth = 0) => token(idOf('AN', 10 + (nth % 10)));
const clerk = ({ token }) => token(idOf('AC', 1));
const member = ({ token }, number = 1) => token(idOf('AE', number));

const filing = (world, nth) => {
  const number = 100 + (nth % 250);
  const draft = draftOf({
    department: 1,
    enterprise: idOf('EN', number),
    date: world.visitDate,
    officer: nth % 10,
  });
  return post(inspector(world, nth), '/plans', { draft, seen: world.seen });
};

const rating = ({ token, visits }, nth) => {
  const { id, enterpriseId } = visits[nth];
  const by = token(idOf('AE', Number(enterpriseId.slice(2))));
  return post(by, `/plans/${id}/rating`, { level: 1 + (nth % 5), words: '示例评价' });
};

/**
 * Every read and write whose cost is compared, by name: `(world, nth) => call`. `aim` is how much dearer it may be at the
 * larger size; where none is named it is reported alone.
 */
export const CALLS = {
  'filing a plan': { call: filing },
  'verifying a code': { call: (world) => post(null, '/code-verifications', { token: world.code }) },
  'filing facts': {
    aim: 1.5,
    call: (world, nth) => get(inspector(world), `/filing-context?enterpriseId=${idOf('EN', 100 + nth)}`),
  },
  'filing facts, a busy enterprise': {
    aim: 1.5,
    call: (world) => get(inspector(world), `/filing-context?enterpriseId=${idOf('EN', 0)}`),
  },
  'month calendar, a department': {
    aim: 1.5,
    call: (world) => get(head(world), `/calendar?month=${month(world)}`),
  },
  'month calendar, an enterprise': {
    aim: 1.5,
    call: (world) => get(member(world), `/calendar?month=${month(world)}&enterpriseId=${idOf('EN', 1)}`),
  },
  'month calendar, the district': {
    aim: 1.5,
    call: (world) => get(world.office('coordinator'), `/calendar?month=${month(world)}`),
  },
  'plans: one’s own': { aim: 1.5, call: (world, nth) => get(inspector(world, nth), '/plans?scope=mine') },
  'plans: a department’s': { aim: 1.5, call: (world) => get(head(world), '/plans?scope=department') },
  'plans: a department’s, a late page': {
    aim: 1.5,
    call: (world) => get(head(world), `/plans?scope=department&cursor=${world.middle.plan}`),
  },
  'plans: a department’s, filtered': {
    aim: 1.5,
    call: (world) => get(head(world), '/plans?scope=department&status=refused,lapsed'),
  },
  'plans: the district’s': {
    aim: 1.5,
    call: (world) => get(world.office('coordinator'), '/plans?scope=department'),
  },
  'plans: to approve': { aim: 1.5, call: (world) => get(head(world), '/plans?scope=to-approve') },
  'plans: an enterprise’s': { aim: 1.5, call: (world) => get(member(world), '/plans?scope=enterprise') },
  'one plan': { call: (world) => get(head(world), `/plans/${world.planId}`) },
  'filings refused': { aim: 1.5, call: (world) => get(head(world), '/filing-attempts?scope=department') },
  'department sums, its own': {
    aim: 1.5,
    call: (world) => get(head(world), `/departments/${idOf('DE', 1)}/sums?${year(world)}`),
  },
  'department sums, the supervisor': {
    aim: 1.5,
    call: (world) => get(world.office('supervisor'), `/departments/${idOf('DE', 1)}/sums?${year(world)}`),
  },
  'enterprise page': { aim: 1.5, call: (world) => get(inspector(world), `/enterprises/${idOf('EN', 7)}`) },
  'enterprises: a search by name': {
    call: (world) => get(inspector(world), `/enterprises?query=${lines('第37公司')}`),
  },
  'rating a visit': { most: 10, call: rating },
  'filing a request': {
    call: (world, nth) => post(member(world, nth % 200), '/requests', requestOf(idOf('EN', nth % 200))),
  },
  'requests: the centre’s open ones': {
    aim: 1.5,
    call: (world) => get(world.office('centre'), '/requests?scope=centre&state=open'),
  },
  'requests: the centre’s': {
    aim: 1.5,
    call: (world) => get(world.office('centre'), '/requests?scope=centre'),
  },
  'requests: the centre’s ended, a late page': {
    aim: 1.5,
    call: (world) =>
      get(world.office('centre'), `/requests?scope=centre&state=ended&cursor=${world.middle.ended}`),
  },
  'requests: a department’s open ones': {
    aim: 1.5,
    call: (world) => get(clerk(world), '/requests?scope=department&state=open'),
  },
  'requests: a department’s': { aim: 1.5, call: (world) => get(clerk(world), '/requests?scope=department') },
  'requests: one’s own': { aim: 1.5, call: (world) => get(world.serviceOfficer, '/requests?scope=mine') },
  'requests: to do': { aim: 1.5, call: (world) => get(world.office('centre'), '/requests?scope=to-do') },
  'requests: an enterprise’s': {
    aim: 1.5,
    call: (world) => get(member(world), '/requests?scope=enterprise'),
  },
  'requests: counts': {
    aim: 1.5,
    call: (world) => get(world.office('centre'), '/requests/counts?scope=centre'),
  },
  'requests: a search by words': {
    call: (world) => get(world.office('centre'), `/requests?scope=centre&q=${lines('红绿灯')}`),
  },
  'requests: a search by number': {
    aim: 1.5,
    call: (world) => get(world.office('centre'), `/requests?scope=centre&q=${world.requestNumber}`),
  },
  'one request': { call: (world) => get(world.office('centre'), `/requests/${world.requestId}`) },
  'the centre’s month': {
    aim: 1.5,
    call: (world) => get(world.office('centre'), `/requests/analysis?month=${month(world)}`),
  },
  notices: { aim: 1.5, call: (world, nth) => get(inspector(world, nth), '/notices') },
  'audit log': { aim: 1.5, call: (world) => get(world.office('auditor'), '/audit-rows') },
  'audit log, a late page': {
    aim: 1.5,
    call: (world) => get(world.office('auditor'), `/audit-rows?cursor=${world.middle.audit}`),
  },
  'audit log, one action': {
    aim: 1.5,
    call: (world) => get(world.office('auditor'), '/audit-rows?action=plan.approve'),
  },
  'contacts looked at': { aim: 1.5, call: (world) => get(world.office('auditor'), '/contact-reveals') },
};
