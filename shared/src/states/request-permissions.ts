/**
 * Who may do what with a request, as one table of role × action × relation, like that of inspections. A relation
 * is to the request: the officer who serves its enterprise, the unit that undertook it, the units that handle it.
 */
export const REQUEST_ROLES = [
  'enterprise',
  'service-officer',
  'centre',
  'clerk',
  'head',
  'leader',
  'supervisor',
  'auditor',
] as const;
export type RequestRole = (typeof REQUEST_ROLES)[number];

export const REQUEST_RELATIONS = [
  /** Of an enterprise that he is a member of. */
  'own-enterprise',
  /** Of an enterprise on whose card he stands, or for whose officer he deputises today. */
  'serves',
  /** Undertaken by his unit (首问责任单位). */
  'first-responsible',
  /** Led or principally handled by his department, or answered by it on the spot. */
  'handling',
  /** His department cooperates in it. */
  'cooperating',
  /** Handled by a department that he heads today, or deputises for today. */
  'acting-head',
  'district',
] as const;
export type RequestRelation = (typeof REQUEST_RELATIONS)[number];

export const REQUEST_ACTIONS = [
  'request.submit',
  'request.read',
  'request.analyse',
  'request.receive',
  'request.register',
  'request.dispatch',
  'request.object',
  'request.handle',
  'request.agree-extension',
  'request.supply',
  'request.feed-back',
  'request.call',
  'request.link',
  'request.unlink',
  'request.preside',
  'request.schedule',
  'request.supervise',
  'request.hand-over',
  'request.own',
  'request.export',
] as const;
export type RequestAction = (typeof REQUEST_ACTIONS)[number];

export interface RequestGrant {
  roles: readonly RequestRole[];
  /** One of these is enough. */
  relations: readonly RequestRelation[];
}

const UNIT: readonly RequestRole[] = ['clerk', 'head'];

const CENTRE: readonly RequestGrant[] = [{ roles: ['centre'], relations: ['district'] }];
const MEMBER: readonly RequestGrant[] = [{ roles: ['enterprise'], relations: ['own-enterprise'] }];
/** A service officer among them: what his unit answers on the spot is its own to see through. */
const HANDLERS: readonly RequestGrant[] = [{ roles: [...UNIT, 'service-officer'], relations: ['handling'] }];
const ACTING_HEAD: readonly RequestGrant[] = [{ roles: ['head'], relations: ['acting-head'] }];
const OFFICER: readonly RequestGrant[] = [{ roles: ['service-officer'], relations: ['serves'] }];
/** S001 二(一)3: answer, guidance, handling and feedback are the first-responsible unit's. */
const FIRST_RESPONSIBLE: readonly RequestGrant[] = [
  ...OFFICER,
  { roles: UNIT, relations: ['first-responsible'] },
];

export const REQUEST_PERMISSIONS: Readonly<Record<RequestAction, readonly RequestGrant[]>> = {
  'request.submit': [...MEMBER, ...OFFICER, ...CENTRE],
  'request.read': [
    ...MEMBER,
    ...OFFICER,
    { roles: UNIT, relations: ['first-responsible', 'handling', 'cooperating', 'acting-head'] },
    { roles: ['service-officer'], relations: ['handling'] },
    { roles: ['centre', 'supervisor', 'leader', 'auditor'], relations: ['district'] },
  ],
  /** The month as a whole (分析), by kind, cause and department. */
  'request.analyse': [{ roles: ['centre', 'supervisor', 'leader', 'auditor'], relations: ['district'] }],
  'request.receive': FIRST_RESPONSIBLE,
  'request.register': CENTRE,
  'request.dispatch': CENTRE,
  'request.object': HANDLERS,
  'request.handle': HANDLERS,
  'request.agree-extension': ACTING_HEAD,
  'request.supply': [...MEMBER, ...OFFICER],
  'request.feed-back': FIRST_RESPONSIBLE,
  'request.call': CENTRE,
  'request.link': CENTRE,
  /** An enterprise that is not content with the common answer, or the centre where it was a mistake. */
  'request.unlink': [...MEMBER, ...CENTRE],
  /** What rose to level 2 or 1 is among what he has to do (三级调度). */
  'request.preside': [{ roles: ['leader'], relations: ['district'] }],
  'request.schedule': [...ACTING_HEAD, { roles: ['leader', 'centre'], relations: ['district'] }],
  'request.supervise': [{ roles: ['centre', 'supervisor'], relations: ['district'] }],
  'request.hand-over': [...ACTING_HEAD, ...CENTRE],
  /** Withdraw, nudge, comment, reopen, rate. */
  'request.own': MEMBER,
  /** Row by row, as a file: of his department a head, of the district the centre and the supervisor. */
  'request.export': [
    { roles: ['head'], relations: ['first-responsible', 'handling', 'cooperating', 'acting-head'] },
    { roles: ['centre', 'supervisor'], relations: ['district'] },
  ],
};

export interface RequestAsker {
  roles: readonly RequestRole[];
  relations: readonly RequestRelation[];
}

/** Whether somebody with these roles, and these relations to the request, may do it. */
export function canWithRequest({ roles, relations }: RequestAsker, action: RequestAction): boolean {
  return REQUEST_PERMISSIONS[action].some(
    (grant) =>
      grant.roles.some((role) => roles.includes(role)) &&
      grant.relations.some((relation) => relations.includes(relation)),
  );
}
