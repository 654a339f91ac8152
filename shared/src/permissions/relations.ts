/** What somebody is to the thing that an action is about. */
export const RELATIONS = [
  /** Whoever it is, signed in or not. */
  'anyone',
  /** It is his own: his session, his notices. */
  'self',
  /** It belongs to an enterprise that he is a member of. */
  'own-enterprise',
  /** It belongs to an enterprise whose administrator he is: he says who else is a member. */
  'administers-enterprise',
  /** A plan that he filed or takes part in. */
  'own-plan',
  /** It belongs to his department. */
  'own-department',
  /** It was called for by the town or office that he works for. */
  'own-town',
  /** It belongs to a department that he heads today, or deputises for today. */
  'acting-head',
  /** It belongs to a department that he heads in person: what a deputy may not pass on. */
  'heading',
  /** Of an enterprise on whose card he stands, or for whose officer he deputises today. */
  'serves',
  /** Undertaken by his unit (首问责任单位); of an enterprise that his unit serves. */
  'first-responsible',
  /** A request led or principally handled by his department, or answered by it on the spot. */
  'handling',
  /** A request in which his department cooperates. */
  'cooperating',
  /** He is signed in and works for, or belongs to, the district. */
  'district',
] as const;
export type Relation = (typeof RELATIONS)[number];

export interface RelatedActor {
  accountId: string;
  departmentId: string | null;
  enterpriseIds: readonly string[];
  /** Those of them whose administrator he is. */
  administersIds?: readonly string[];
  officerId: string | null;
  /** Departments whose head he is on the day, in person or as the dated deputy. */
  headsDepartmentIds: readonly string[];
  /** Those of them that he heads in person. */
  headOfIds: readonly string[];
}

/** What a thing belongs to; leave out what it does not have. */
export interface RelatedSubject {
  accountId?: string;
  enterpriseId?: string;
  departmentId?: string;
  townId?: string;
  filedBy?: string;
  officerIds?: readonly string[];
  /** Accounts of those who serve its enterprise today. */
  servedBy?: readonly string[];
  firstUnitIds?: readonly string[];
  handlingIds?: readonly string[];
  cooperatingIds?: readonly string[];
}

/** Every relation of the actor to the subject; `null` is somebody who has not signed in. */
export function relationsBetween(actor: RelatedActor | null, subject: RelatedSubject): Relation[] {
  if (actor === null) return ['anyone'];
  const { accountId, enterpriseId, departmentId, filedBy, officerIds = [], handlingIds = [] } = subject;
  const isOf = (ids: readonly string[] = []): boolean =>
    actor.departmentId !== null && ids.includes(actor.departmentId);
  const held: Record<Relation, boolean> = {
    anyone: true,
    self: accountId === actor.accountId,
    'own-enterprise': enterpriseId !== undefined && actor.enterpriseIds.includes(enterpriseId),
    'administers-enterprise': enterpriseId !== undefined && isAdministratorOf(actor, enterpriseId),
    'own-plan':
      filedBy === actor.accountId || (actor.officerId !== null && officerIds.includes(actor.officerId)),
    'own-department': departmentId !== undefined && departmentId === actor.departmentId,
    'own-town': subject.townId !== undefined && subject.townId === actor.departmentId,
    'acting-head': actor.headsDepartmentIds.some((id) => id === departmentId || handlingIds.includes(id)),
    heading: departmentId !== undefined && actor.headOfIds.includes(departmentId),
    serves: subject.servedBy?.includes(actor.accountId) ?? false,
    'first-responsible': isOf(subject.firstUnitIds),
    handling: isOf(handlingIds),
    cooperating: isOf(subject.cooperatingIds),
    district: true,
  };
  return RELATIONS.filter((relation) => held[relation]);
}

const isAdministratorOf = ({ administersIds = [] }: RelatedActor, enterpriseId: string): boolean =>
  administersIds.includes(enterpriseId);
