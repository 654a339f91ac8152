/**
 * Who stands on the cards: an officer and a deputy (AB角) of each unit that serves enterprises (S001 二(一)1). Their
 * names go on with the series of the inspectors', under other family names.
 */
import { departmentOf, TOWNS, type DemoDepartment } from './departments.js';
import { demoId } from './ids.js';
import { pairName } from './officers.js';

export interface DemoServiceOfficer {
  ordinal: number;
  name: string;
  unit: DemoDepartment;
  place: 'officer' | 'deputy';
}

export const SERVING_UNITS: readonly DemoDepartment[] = [
  ...['economy', 'investment', 'construction', 'aviation', 'centre'].map(departmentOf),
  ...TOWNS,
];

const FAMILIES = [...'蒋沈韩杨朱秦尤许何'];
const PLACES = ['officer', 'deputy'] as const;

export const SERVICE_OFFICERS: readonly DemoServiceOfficer[] = SERVING_UNITS.flatMap((unit) =>
  PLACES.map((place) => ({ unit, place })),
).map((seat, index) => ({
  ...seat,
  ordinal: index + 1,
  name: pairName(FAMILIES[index % FAMILIES.length]!, index),
}));

const FIRST_ACCOUNT = 301;

export const serviceAccountId = (ordinal: number): string => demoId('account', FIRST_ACCOUNT + ordinal - 1);

/** What stands on the cards beside a name; `null` for whoever stands on none. */
export function workPhoneOf(accountId: string): string | null {
  const officer = SERVICE_OFFICERS.find(({ ordinal }) => serviceAccountId(ordinal) === accountId);
  return officer === undefined ? null : `0000-1300${String(officer.ordinal).padStart(3, '0')}`;
}

/** The account of a unit's officer or deputy. Throws RangeError where the unit serves nobody. */
export function serviceAccountIdOf(unitKey: string, place: DemoServiceOfficer['place'] = 'officer'): string {
  const officer = SERVICE_OFFICERS.find((each) => each.unit.key === unitKey && each.place === place);
  if (!officer) throw new RangeError(`no demo unit that serves: ${unitKey}`);
  return serviceAccountId(officer.ordinal);
}
