/**
 * Who may do what, as one table of role × action × relation. The guard asks `can`, the row filter
 * `relationsFor`, and the phone's buttons follow from both, so that none of them can say otherwise.
 */
import { REQUEST_PERMISSIONS } from '../states/request-permissions.js';
import { ACTIONS, ROLES } from './actions.js';
import type { Action, PersonRole, Role } from './actions.js';
import type { Relation } from './relations.js';

export interface Grant {
  /** `anyone` needs no role and no sign-in. */
  roles: readonly Role[] | 'anyone';
  /** One of these is enough. */
  relations: readonly Relation[];
  /** None of these may hold: nobody approves what he filed or takes part in. */
  except?: readonly Relation[];
}

const FIELD: readonly Role[] = ['inspector', 'head'];
const PEOPLE = ROLES.filter((role): role is PersonRole => role !== 'intake-client');
const STAFF: readonly Role[] = PEOPLE.filter((role) => role !== 'enterprise' && role !== 'administrator');
const DISTRICT_READERS: readonly Role[] = ['coordinator', 'centre', 'supervisor', 'auditor'];
const FOLLOWERS: readonly Role[] = ['centre', 'supervisor'];

/** Who goes on service visits (走访). */
const SERVICE_PEOPLE: readonly Role[] = ['service-officer', 'clerk', 'centre'];

const FOR_ANYONE: readonly Grant[] = [{ roles: 'anyone', relations: ['anyone'] }];
const SIGNED_IN: readonly Grant[] = [{ roles: PEOPLE, relations: ['district'] }];
const ONLY_SELF: readonly Grant[] = [{ roles: PEOPLE, relations: ['self'] }];
const OWN_DEPARTMENT: readonly Grant[] = [{ roles: FIELD, relations: ['own-department'] }];
const ON_SITE: readonly Grant[] = [{ roles: FIELD, relations: ['own-plan'] }];
const CHANGES_PLAN: readonly Grant[] = [
  { roles: ['inspector'], relations: ['own-plan', 'own-department'] },
  { roles: ['head'], relations: ['own-department', 'acting-head'] },
];
/** The centre or the supervisor, never the rated department (S003 一(三)). */
const followsUp = (roles: readonly Role[]): readonly Grant[] => [
  { roles, relations: ['district'], except: ['own-department'] },
];
/** Everything that is read, nothing that is changed; of an unannounced visit no sooner than the supervisor. */
const AUDITOR: readonly Grant[] = [{ roles: ['auditor'], relations: ['district'] }];
const CENTRE: readonly Grant[] = [{ roles: ['centre'], relations: ['district'] }];
/** Of the enterprises that one serves, or one's unit does. */
const UNIT: readonly Role[] = ['clerk', 'head'];
const BY_UNIT: readonly Grant[] = [
  { roles: UNIT, relations: ['first-responsible'] },
  { roles: ['centre'], relations: ['district'] },
];
const BY_SERVING: readonly Grant[] = [{ roles: ['service-officer'], relations: ['serves'] }, ...BY_UNIT];

/** 企业吹哨、街镇吹哨: an enterprise by its members, a town by those who work on its requests. */
const CALLERS: readonly Grant[] = [
  { roles: ['enterprise'], relations: ['own-enterprise'] },
  { roles: UNIT, relations: ['own-town'] },
];
/** Whoever serves the enterprise where its officer was called; the unit that was called, the centre too. */
const CALLED: readonly Grant[] = [
  { roles: ['service-officer'], relations: ['serves'] },
  { roles: [...UNIT, 'centre'], relations: ['own-department'] },
];

export const PERMISSIONS: Readonly<Record<Action, readonly Grant[]>> = {
  'scan.classify': FOR_ANYONE,
  'code.verify': FOR_ANYONE,
  'visit.lookup': FOR_ANYONE,
  'visit.report': FOR_ANYONE,
  'session.read': ONLY_SELF,
  'session.end': ONLY_SELF,
  /** A phone lets a browser in. */
  'session.confirm': ONLY_SELF,
  'account.read': [{ roles: ['administrator', 'auditor'], relations: ['district'] }],
  'account.admit': [{ roles: ['administrator'], relations: ['district'] }],
  'account.close': [{ roles: ['administrator'], relations: ['district'] }],
  'audit.read': AUDITOR,
  'member.read': [{ roles: ['enterprise'], relations: ['own-enterprise'] }, ...CENTRE, ...AUDITOR],
  'member.manage': [{ roles: ['enterprise'], relations: ['administers-enterprise'] }],
  'member.invite-again': [{ roles: ['enterprise'], relations: ['administers-enterprise'] }, ...CENTRE],
  'member.remove': [
    { roles: ['enterprise'], relations: ['administers-enterprise', 'self'] },
    { roles: ['centre'], relations: ['district'] },
  ],
  /** The first administrator of an enterprise, or another where the last one has gone. */
  'member.confirm': CENTRE,
  'member.join': [{ roles: ['enterprise'], relations: ['self'] }],
  'binding.ask': FOR_ANYONE,
  'binding.read': [...CENTRE, ...AUDITOR],
  'binding.decide': CENTRE,
  /** Whoever has to call back: those who serve or handle, the centre, and the supervisor after a bad rating. */
  'contact.reveal': [
    { roles: ['service-officer'], relations: ['serves'] },
    { roles: UNIT, relations: ['first-responsible'] },
    { roles: ['service-officer', ...UNIT], relations: ['handling'] },
    { roles: FOLLOWERS, relations: ['district'] },
  ],
  'personal-data.read': ONLY_SELF,
  /** Whoever works for the district leaves his post first. */
  'personal-data.erase': [{ roles: ['enterprise'], relations: ['self'] }],
  'personal-data.handle': [{ roles: ['administrator'], relations: ['district'] }],
  'reveal.read': [{ roles: ['supervisor', 'auditor'], relations: ['district'] }],
  'notice.read': ONLY_SELF,
  'message.receive': ONLY_SELF,
  'message.read': [...CENTRE, ...AUDITOR],
  'message.keep': CENTRE,
  /** Who and what there is in the district: its administrator keeps that; what may be inspected and how, the coordinating office. */
  'register.read': [{ roles: ['administrator', 'coordinator', 'auditor'], relations: ['district'] }],
  'register.keep': [{ roles: ['administrator'], relations: ['district'] }],
  'catalogue.keep': [{ roles: ['coordinator'], relations: ['district'] }],
  'policy.read': [
    { roles: ['coordinator', 'administrator', 'supervisor', 'auditor'], relations: ['district'] },
  ],
  'policy.keep': [{ roles: ['coordinator'], relations: ['district'] }],
  /** The centre, whose promises go by it: as it closes single days. */
  'calendar.keep': CENTRE,
  'department.read': SIGNED_IN,
  'calendar.read': SIGNED_IN,
  'closed-day.read': [...CENTRE, ...AUDITOR],
  'closed-day.keep': CENTRE,
  'enterprise.search': [{ roles: STAFF, relations: ['district'] }],
  'enterprise.read': [
    { roles: STAFF, relations: ['district'] },
    { roles: ['enterprise'], relations: ['own-enterprise'] },
  ],
  'catalogue.read': [...OWN_DEPARTMENT, { roles: DISTRICT_READERS, relations: ['district'] }],
  'plan.prepare': OWN_DEPARTMENT,
  'plan.file': OWN_DEPARTMENT,
  'plan.read': [
    { roles: FIELD, relations: ['own-plan', 'own-department', 'acting-head'] },
    { roles: ['coordinator', 'supervisor', 'auditor'], relations: ['district'] },
    { roles: ['enterprise'], relations: ['own-enterprise'] },
  ],
  'plan.approve': [{ roles: ['head'], relations: ['acting-head'], except: ['own-plan'] }],
  'plan.approve-waiver': [
    { roles: ['coordinator'], relations: ['district'], except: ['own-department', 'own-plan'] },
  ],
  /** Whoever approves, and the auditor: never the filer, who could file until there is none. */
  'complaint-mark.read': [
    { roles: ['head'], relations: ['acting-head'], except: ['own-plan'] },
    { roles: ['coordinator'], relations: ['district'], except: ['own-department', 'own-plan'] },
    ...AUDITOR,
  ],
  'plan.amend': CHANGES_PLAN,
  'plan.cancel': CHANGES_PLAN,
  'plan.replace-officer': CHANGES_PLAN,
  'code.show': ON_SITE,
  'visit.start': ON_SITE,
  'visit.finish': ON_SITE,
  'visit.rate': [{ roles: ['enterprise'], relations: ['own-enterprise'] }],
  'sums.read': [...OWN_DEPARTMENT, { roles: DISTRICT_READERS, relations: ['district'] }],
  'attempt.read': [...OWN_DEPARTMENT, { roles: ['coordinator', 'auditor'], relations: ['district'] }],
  'attempt.decide': [{ roles: ['coordinator'], relations: ['district'], except: ['own-department'] }],
  /** What he or his enterprise did, as the audit trail has it; whoever holds a receipt may have it checked. */
  'receipt.receive': [{ roles: ['enterprise'], relations: ['self', 'own-enterprise'] }],
  'receipt.check': FOR_ANYONE,
  'report.read': [{ roles: DISTRICT_READERS, relations: ['district'] }],
  'report.handle': [{ roles: FOLLOWERS, relations: ['district'] }],
  'follow-up.read': followsUp([...FOLLOWERS, 'auditor']),
  'follow-up.handle': followsUp(FOLLOWERS),
  'absence.read': [
    { roles: ['service-officer', 'clerk', 'head'], relations: ['own-department'] },
    { roles: ['centre', 'supervisor', 'auditor'], relations: ['district'] },
  ],
  'absence.record': [
    { roles: ['service-officer'], relations: ['self'] },
    { roles: ['head'], relations: ['acting-head'] },
    { roles: ['centre'], relations: ['district'] },
  ],
  'deputy.read': [
    { roles: ['head'], relations: ['own-department'] },
    /** Whoever was named, before his days, too. */
    { roles: STAFF, relations: ['self'] },
    { roles: ['administrator', 'supervisor', 'auditor'], relations: ['district'] },
  ],
  /** A deputy names no further one. */
  'deputy.record': [
    { roles: ['head'], relations: ['heading'] },
    { roles: ['administrator'], relations: ['district'] },
  ],
  'routing.read': [{ roles: ['centre', 'supervisor', 'leader', 'auditor'], relations: ['district'] }],
  'routing.apply': CENTRE,
  'service.assign': [
    { roles: ['head'], relations: ['acting-head'] },
    { roles: ['centre'], relations: ['district'] },
  ],
  'service-visit.read': [
    { roles: SERVICE_PEOPLE, relations: ['self'] },
    { roles: ['service-officer', 'clerk', 'head'], relations: ['own-department'] },
    { roles: ['centre', 'auditor'], relations: ['district'] },
    { roles: ['enterprise'], relations: ['own-enterprise'] },
  ],
  /** To any enterprise: visits of several departments are to be one. */
  'service-visit.plan': [{ roles: SERVICE_PEOPLE, relations: ['district'] }],
  'service-visit.keep': [{ roles: SERVICE_PEOPLE, relations: ['self'] }],
  'card.open': FOR_ANYONE,
  'card.read': [
    ...BY_SERVING,
    { roles: ['coordinator', 'supervisor', 'leader', 'auditor'], relations: ['district'] },
  ],
  'card.deliver': BY_SERVING,
  'card.manage': BY_UNIT,
  'card.print': BY_SERVING,
  ...REQUEST_PERMISSIONS,
  /** Both sides, and those who see to it: a town's summons is nothing to the enterprise that it is about. */
  'summons.read': [...CALLERS, ...CALLED, { roles: [...FOLLOWERS, 'auditor'], relations: ['district'] }],
  'summons.call': CALLERS,
  'summons.report': CALLED,
  'intake.send': [{ roles: ['intake-client'], relations: ['self'] }],
  'intake.read': [...CENTRE, ...AUDITOR],
  'intake.manage': CENTRE,
};

function isFor(grant: Grant, roles: readonly Role[]): boolean {
  return grant.roles === 'anyone' || grant.roles.some((role) => roles.includes(role));
}

/** Whether somebody with these roles, and these relations to the subject, may do it. */
export function can(roles: readonly Role[], action: Action, relations: readonly Relation[]): boolean {
  return PERMISSIONS[action].some(
    (grant) =>
      isFor(grant, roles) &&
      grant.relations.some((relation) => relations.includes(relation)) &&
      !(grant.except ?? []).some((relation) => relations.includes(relation)),
  );
}

/** Whether there is anything at all that these roles may do it to: the guard's first question. */
export function mayEver(roles: readonly Role[], action: Action): boolean {
  return PERMISSIONS[action].some((grant) => isFor(grant, roles));
}

/** The relations through which a role may do it: the row filter joins the rows of each. */
export function relationsFor(role: Role, action: Action): Relation[] {
  const grants = PERMISSIONS[action].filter((grant) => isFor(grant, [role]));
  return [...new Set(grants.flatMap((grant) => grant.relations))];
}

/** The roles that may do it by this relation: who is told of it, or can be given it. */
export function rolesFor(action: Action, relation: Relation): PersonRole[] {
  return PEOPLE.filter((role) => can([role], action, [relation]));
}

export interface PermissionRow {
  role: Role | 'anyone';
  action: Action;
  relations: readonly Relation[];
  except: readonly Relation[];
}

/** The table row by row, for the documentation. */
export function permissionTable(): PermissionRow[] {
  return ACTIONS.flatMap((action) =>
    PERMISSIONS[action].flatMap(({ roles, relations, except = [] }) =>
      (roles === 'anyone' ? (['anyone'] as const) : roles).map((role) => ({
        role,
        action,
        relations,
        except,
      })),
    ),
  );
}
