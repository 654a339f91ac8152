/** Who serves whom in the invented district: the published table (S001 二(一)1), with departments of its own in its roles. */
import {
  assignService,
  type DistrictRoles,
  findRequestPolicies,
  type RoutedEnterprise,
  type ServiceAssignment,
} from '@anqi/shared';
import { departmentOf, TOWNS } from './departments.js';

const HELD_BY: Readonly<Record<string, string>> = {
  aviation: 'aviation',
  investment: 'investment',
  'science-economy': 'economy',
  'general-office': 'coordination',
  construction: 'construction',
  'social-development': 'social',
  organisation: 'labour',
  'new-economy': 'centre',
  'service-centre': 'centre',
};

export const DISTRICT_ROLES: DistrictRoles = Object.fromEntries(
  Object.entries(HELD_BY).map(([role, key]) => [role, departmentOf(key).id]),
);

/** Throws where the pack has none: the demo's has. */
export function routingTable(packId: string) {
  const policy = findRequestPolicies(packId)?.at(-1);
  if (policy === undefined) throw new RangeError(`no rules for requests: ${packId}`);
  return policy.routing;
}

type Routed = Pick<RoutedEnterprise, 'classes' | 'scale'>;

/** By the unit that serves a line of business; whom a town serves is below scale. */
const CLASSES: Readonly<Record<string, Routed>> = {
  economy: { classes: ['industry'], scale: 'above' },
  investment: { classes: ['wholesale'], scale: 'above' },
  construction: { classes: ['construction'], scale: 'above' },
  aviation: { classes: ['industry', 'aviation'], scale: 'above' },
};

export function routedAttributes(servedBy: string, town: string): Routed & { townId: string | null } {
  const townId = TOWNS.find(({ shortName }) => shortName === town)?.id ?? null;
  return { ...(CLASSES[servedBy] ?? { classes: [], scale: 'below' }), townId };
}

export function assignmentOf(
  id: string,
  { servedBy, town, packId }: { servedBy: string; town: string; packId: string },
): ServiceAssignment {
  const enterprise = { id, group: null, attractedBy: null, ...routedAttributes(servedBy, town) };
  return assignService(enterprise, routingTable(packId), DISTRICT_ROLES)!;
}
