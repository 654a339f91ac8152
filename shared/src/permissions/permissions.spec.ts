import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ACTIONS, isReading, ROLES } from './actions.js';
import type { Action, Role } from './actions.js';
import { can, mayEver, permissionTable, relationsFor, rolesFor } from './permissions.js';
import { RELATIONS, relationsBetween } from './relations.js';
import type { RelatedActor, Relation } from './relations.js';

const STAFF: readonly Role[] = [
  'inspector',
  'head',
  'coordinator',
  'centre',
  'supervisor',
  'service-officer',
  'clerk',
  'leader',
  'auditor',
];
const PEOPLE: readonly Role[] = ['enterprise', 'administrator', ...STAFF];
const HANDLED = { handling: ['clerk', 'head', 'service-officer'] } as const;
const FIRST = { serves: ['service-officer'], 'first-responsible': ['clerk', 'head'] } as const;
const BY_CENTRE = { district: ['centre'] } as const;

/** Who may, by the one relation he has to the thing; a signed-in person has `district` as well. */
const WHO: Record<Action, Partial<Record<Relation, readonly Role[]>> | 'anyone'> = {
  'scan.classify': 'anyone',
  'code.verify': 'anyone',
  'visit.lookup': 'anyone',
  'visit.report': 'anyone',
  'session.read': { self: PEOPLE },
  'session.end': { self: PEOPLE },
  'session.confirm': { self: PEOPLE },
  'account.read': { district: ['administrator', 'auditor'] },
  'account.admit': { district: ['administrator'] },
  'account.close': { district: ['administrator'] },
  'audit.read': { district: ['auditor'] },
  'member.read': { 'own-enterprise': ['enterprise'], district: ['centre', 'auditor'] },
  'member.manage': { 'administers-enterprise': ['enterprise'] },
  'member.invite-again': { 'administers-enterprise': ['enterprise'], ...BY_CENTRE },
  'member.remove': { 'administers-enterprise': ['enterprise'], self: ['enterprise'], ...BY_CENTRE },
  'member.confirm': BY_CENTRE,
  'member.join': { self: ['enterprise'] },
  'binding.ask': 'anyone',
  'binding.read': { district: ['centre', 'auditor'] },
  'binding.decide': BY_CENTRE,
  'contact.reveal': { ...FIRST, ...HANDLED, district: ['centre', 'supervisor'] },
  'personal-data.read': { self: PEOPLE },
  'personal-data.erase': { self: ['enterprise'] },
  'personal-data.handle': { district: ['administrator'] },
  'reveal.read': { district: ['supervisor', 'auditor'] },
  'notice.read': { self: PEOPLE },
  'message.receive': { self: PEOPLE },
  'message.read': { district: ['centre', 'auditor'] },
  'message.keep': BY_CENTRE,
  'register.read': { district: ['administrator', 'coordinator', 'auditor'] },
  'register.keep': { district: ['administrator'] },
  'catalogue.keep': { district: ['coordinator'] },
  'policy.read': { district: ['coordinator', 'administrator', 'supervisor', 'auditor'] },
  'policy.keep': { district: ['coordinator'] },
  'calendar.keep': BY_CENTRE,
  'department.read': { district: PEOPLE },
  'calendar.read': { district: PEOPLE },
  'closed-day.read': { district: ['centre', 'auditor'] },
  'closed-day.keep': BY_CENTRE,
  'enterprise.search': { district: STAFF },
  'enterprise.read': {
    district: STAFF,
    'own-enterprise': ['enterprise'],
  },
  'catalogue.read': {
    'own-department': ['inspector', 'head'],
    district: ['coordinator', 'centre', 'supervisor', 'auditor'],
  },
  'plan.prepare': { 'own-department': ['inspector', 'head'] },
  'plan.file': { 'own-department': ['inspector', 'head'] },
  'plan.read': {
    'own-plan': ['inspector', 'head'],
    'own-department': ['inspector', 'head'],
    'acting-head': ['inspector', 'head'],
    'own-enterprise': ['enterprise'],
    district: ['coordinator', 'supervisor', 'auditor'],
  },
  'plan.approve': { 'acting-head': ['head'] },
  'plan.approve-waiver': { district: ['coordinator'] },
  'complaint-mark.read': { 'acting-head': ['head'], district: ['coordinator', 'auditor'] },
  'plan.amend': {
    'own-plan': ['inspector'],
    'own-department': ['inspector', 'head'],
    'acting-head': ['head'],
  },
  'plan.cancel': {
    'own-plan': ['inspector'],
    'own-department': ['inspector', 'head'],
    'acting-head': ['head'],
  },
  'plan.replace-officer': {
    'own-plan': ['inspector'],
    'own-department': ['inspector', 'head'],
    'acting-head': ['head'],
  },
  'code.show': { 'own-plan': ['inspector', 'head'] },
  'visit.start': { 'own-plan': ['inspector', 'head'] },
  'visit.finish': { 'own-plan': ['inspector', 'head'] },
  'visit.rate': { 'own-enterprise': ['enterprise'] },
  'sums.read': {
    'own-department': ['inspector', 'head'],
    district: ['coordinator', 'centre', 'supervisor', 'auditor'],
  },
  'attempt.read': { 'own-department': ['inspector', 'head'], district: ['coordinator', 'auditor'] },
  'attempt.decide': { district: ['coordinator'] },
  'report.read': { district: ['coordinator', 'centre', 'supervisor', 'auditor'] },
  'receipt.receive': { self: ['enterprise'], 'own-enterprise': ['enterprise'] },
  'receipt.check': 'anyone',
  'report.handle': { district: ['centre', 'supervisor'] },
  'follow-up.read': { district: ['centre', 'supervisor', 'auditor'] },
  'follow-up.handle': { district: ['centre', 'supervisor'] },
  'absence.read': {
    'own-department': ['service-officer', 'clerk', 'head'],
    district: ['centre', 'supervisor', 'auditor'],
  },
  'absence.record': { self: ['service-officer'], 'acting-head': ['head'], ...BY_CENTRE },
  'deputy.read': {
    self: STAFF,
    'own-department': ['head'],
    district: ['administrator', 'supervisor', 'auditor'],
  },
  'deputy.record': { heading: ['head'], district: ['administrator'] },
  'routing.read': { district: ['centre', 'supervisor', 'leader', 'auditor'] },
  'routing.apply': BY_CENTRE,
  'service.assign': { 'acting-head': ['head'], district: ['centre'] },
  'service-visit.read': {
    self: ['service-officer', 'clerk', 'centre'],
    'own-department': ['service-officer', 'clerk', 'head'],
    'own-enterprise': ['enterprise'],
    district: ['centre', 'auditor'],
  },
  'service-visit.plan': { district: ['service-officer', 'clerk', 'centre'] },
  'service-visit.keep': { self: ['service-officer', 'clerk', 'centre'] },
  'card.open': 'anyone',
  'card.read': { ...FIRST, district: ['centre', 'coordinator', 'supervisor', 'leader', 'auditor'] },
  'card.deliver': { ...FIRST, ...BY_CENTRE },
  'card.manage': { 'first-responsible': ['clerk', 'head'], ...BY_CENTRE },
  'card.print': { ...FIRST, ...BY_CENTRE },
  'request.submit': { 'own-enterprise': ['enterprise'], serves: ['service-officer'], ...BY_CENTRE },
  'request.read': {
    'own-enterprise': ['enterprise'],
    serves: ['service-officer'],
    'first-responsible': ['clerk', 'head'],
    handling: ['clerk', 'head', 'service-officer'],
    cooperating: ['clerk', 'head'],
    'acting-head': ['clerk', 'head'],
    district: ['centre', 'supervisor', 'leader', 'auditor'],
  },
  'request.analyse': { district: ['centre', 'supervisor', 'leader', 'auditor'] },
  'request.receive': FIRST,
  'request.register': BY_CENTRE,
  'request.dispatch': BY_CENTRE,
  'request.object': HANDLED,
  'request.handle': HANDLED,
  'request.agree-extension': { 'acting-head': ['head'] },
  'request.supply': { 'own-enterprise': ['enterprise'], serves: ['service-officer'] },
  'request.feed-back': FIRST,
  'request.call': BY_CENTRE,
  'request.link': BY_CENTRE,
  'request.unlink': { 'own-enterprise': ['enterprise'], district: ['centre'] },
  'request.preside': { district: ['leader'] },
  'request.schedule': { 'acting-head': ['head'], district: ['leader', 'centre'] },
  'request.supervise': { district: ['centre', 'supervisor'] },
  'request.hand-over': { 'acting-head': ['head'], ...BY_CENTRE },
  'request.own': { 'own-enterprise': ['enterprise'] },
  'request.export': {
    'first-responsible': ['head'],
    handling: ['head'],
    cooperating: ['head'],
    'acting-head': ['head'],
    district: ['centre', 'supervisor'],
  },
  'summons.read': {
    'own-enterprise': ['enterprise'],
    'own-town': ['clerk', 'head'],
    serves: ['service-officer'],
    'own-department': ['clerk', 'head', 'centre'],
    district: ['centre', 'supervisor', 'auditor'],
  },
  'summons.call': { 'own-enterprise': ['enterprise'], 'own-town': ['clerk', 'head'] },
  'summons.report': { serves: ['service-officer'], 'own-department': ['clerk', 'head', 'centre'] },
  'intake.send': { self: ['intake-client'] },
  'intake.read': { district: ['centre', 'auditor'] },
  'intake.manage': BY_CENTRE,
};

const READS: readonly Action[] = [
  'scan.classify',
  'code.verify',
  'visit.lookup',
  'session.read',
  'account.read',
  'audit.read',
  'member.read',
  'binding.read',
  'register.read',
  'policy.read',
  'reveal.read',
  'personal-data.read',
  'department.read',
  'enterprise.search',
  'enterprise.read',
  'catalogue.read',
  'calendar.read',
  'notice.read',
  'message.read',
  'closed-day.read',
  'plan.read',
  'complaint-mark.read',
  'sums.read',
  'attempt.read',
  'report.read',
  'follow-up.read',
  'absence.read',
  'deputy.read',
  'routing.read',
  'service-visit.read',
  'card.open',
  'card.read',
  'request.read',
  'request.analyse',
  'summons.read',
  'intake.read',
];

const everyCell = ACTIONS.flatMap((action) =>
  ROLES.flatMap((role) => RELATIONS.map((relation) => [action, role, relation] as const)),
);

describe('can', () => {
  it.each(everyCell)('%s by %s with %s', (action, role, relation) => {
    const who = WHO[action];
    const expected = who === 'anyone' ? relation === 'anyone' : (who[relation] ?? []).includes(role);
    expect(can([role], action, [relation])).toBe(expected);
  });

  it.each([
    ['plan.approve', 'head', ['acting-head', 'own-plan', 'district']],
    ['plan.approve-waiver', 'coordinator', ['district', 'own-department']],
    ['plan.approve-waiver', 'coordinator', ['district', 'own-plan']],
    ['complaint-mark.read', 'head', ['acting-head', 'own-plan', 'own-department']],
    ['complaint-mark.read', 'coordinator', ['district', 'own-department']],
    ['complaint-mark.read', 'coordinator', ['district', 'own-plan']],
    ['complaint-mark.read', 'inspector', ['district', 'own-plan', 'own-department']],
    ['attempt.decide', 'coordinator', ['district', 'own-department']],
    ['follow-up.read', 'centre', ['district', 'own-department']],
    ['follow-up.handle', 'supervisor', ['district', 'own-department']],
  ] as const)('never %s by %s with %p', (action, role, relations) => {
    expect(can([role], action, relations)).toBe(false);
  });

  it('lets somebody who has not signed in verify, look up, report, ask and open a card, and nothing else', () => {
    const open = ACTIONS.filter((action) => can([], action, ['anyone']));
    expect(open).toEqual([
      ...['scan.classify', 'code.verify', 'visit.lookup', 'visit.report', 'binding.ask'],
      ...['receipt.check', 'card.open'],
    ]);
  });

  it('lets another system by its key send, and beside that no more than somebody who has not signed in', () => {
    const open = ACTIONS.filter((action) => can([], action, ['anyone']));
    expect(ACTIONS.filter((action) => mayEver(['intake-client'], action))).toEqual([...open, 'intake.send']);
  });

  it('gives a person the sum of his roles, never less', () => {
    const roles = fc.subarray([...ROLES]);
    const relations = fc.subarray([...RELATIONS]);
    fc.assert(
      fc.property(
        roles,
        fc.constantFrom(...ROLES),
        fc.constantFrom(...ACTIONS),
        relations,
        (some, one, action, held) => {
          const alone = can(some, action, held) || can([one], action, held);
          expect(can([...some, one], action, held)).toBe(alone);
        },
      ),
    );
  });
});

describe('the auditor', () => {
  /** Whatever concerns himself or what everybody may, signed in or not. */
  const isOnesOwn = (action: Action): boolean =>
    can([], action, ['anyone']) || can(['auditor'], action, ['self']);

  it('changes nothing, whatever he is to it', () => {
    const writes = ACTIONS.filter((action) => !isReading(action) && !isOnesOwn(action));
    expect(writes.length).toBeGreaterThan(40);
    fc.assert(
      fc.property(fc.constantFrom(...writes), fc.subarray([...RELATIONS]), (action, relations) => {
        expect(can(['auditor'], action, relations)).toBe(false);
        expect(mayEver(['auditor'], action)).toBe(false);
      }),
    );
  });

  it('reads of the whole district what anybody reads of his part of it', () => {
    const reads = ACTIONS.filter((action) => isReading(action) && !isOnesOwn(action));
    expect(reads.filter((action) => !can(['auditor'], action, ['district']))).toEqual([]);
  });

  it('is given no reading that passes for one but writes', () => {
    expect(ACTIONS.filter(isReading)).toEqual(READS);
  });
});

describe('relationsFor', () => {
  it('agrees with the guard: a role without any relation may never', () => {
    for (const role of ROLES) {
      for (const action of ACTIONS)
        expect(relationsFor(role, action).length > 0).toBe(mayEver([role], action));
    }
  });

  it('names the rows that a role may see', () => {
    expect(relationsFor('inspector', 'plan.read')).toEqual(['own-plan', 'own-department', 'acting-head']);
    expect(relationsFor('supervisor', 'plan.read')).toEqual(['district']);
    expect(relationsFor('centre', 'plan.read')).toEqual([]);
  });
});

describe('rolesFor', () => {
  it('names who may by one relation', () => {
    expect(rolesFor('request.handle', 'handling').sort()).toEqual(['clerk', 'head', 'service-officer']);
    expect(rolesFor('report.handle', 'district')).toEqual(['centre', 'supervisor']);
    expect(rolesFor('report.handle', 'self')).toEqual([]);
  });
});

describe('relationsBetween', () => {
  const actor: RelatedActor = {
    accountId: 'acc-1',
    departmentId: 'dept-1',
    enterpriseIds: ['ent-1', 'ent-3'],
    administersIds: ['ent-3'],
    officerId: 'off-1',
    headsDepartmentIds: ['dept-1', 'dept-2'],
    headOfIds: ['dept-1'],
  };
  it.each([
    ['nothing of his', {}, []],
    ['his account', { accountId: 'acc-1' }, ['self']],
    ['his enterprise', { enterpriseId: 'ent-1' }, ['own-enterprise']],
    ['one that he administers', { enterpriseId: 'ent-3' }, ['own-enterprise', 'administers-enterprise']],
    ['another enterprise', { enterpriseId: 'ent-2' }, []],
    ['his department', { departmentId: 'dept-1' }, ['own-department', 'acting-head', 'heading']],
    ['one he deputises for', { departmentId: 'dept-2' }, ['acting-head']],
    ['another department', { departmentId: 'dept-3' }, []],
    ['what he filed', { filedBy: 'acc-1' }, ['own-plan']],
    ['what he takes part in', { officerIds: ['off-2', 'off-1'] }, ['own-plan']],
  ] as const)('%s', (_name, subject, relations) => {
    const held = relationsBetween(actor, subject);
    expect(held.filter((relation) => relation !== 'anyone' && relation !== 'district')).toEqual(relations);
    expect(held).toEqual(expect.arrayContaining(['anyone', 'district']));
  });

  it('takes the missing for nobody’s', () => {
    const nobody: RelatedActor = {
      ...actor,
      departmentId: null,
      officerId: null,
      headsDepartmentIds: [],
      headOfIds: [],
    };
    expect(relationsBetween(nobody, {})).toEqual(['anyone', 'district']);
    expect(relationsBetween(null, { accountId: 'acc-1' })).toEqual(['anyone']);
  });
});

describe('permissionTable', () => {
  it('has a row for every role that may do something', () => {
    const rows = permissionTable();
    for (const action of ACTIONS) {
      expect(rows.some((row) => row.action === action)).toBe(true);
      for (const role of ROLES) {
        const named = rows.some(
          (row) => row.action === action && (row.role === role || row.role === 'anyone'),
        );
        expect([action, role, named]).toEqual([action, role, mayEver([role], action)]);
      }
    }
  });
});
