/**
 * Three hundred enterprises. Their credit codes pass both checks (GB 32100 and the organisation number's GB 11714)
 * and lie in an area that does not exist (990199).
 */
import { creditCodeWithCheck } from '@anqi/shared';
import { ENTERPRISE_COUNT, enterpriseNameOf, lineOf } from './business-lines.js';
import { TOWNS } from './departments.js';
import { demoId } from './ids.js';
import { randomFrom, type Random } from './random.js';

export interface DemoEnterprise {
  id: string;
  ordinal: number;
  name: string;
  creditCode: string;
  grade: 'A' | 'B' | 'C' | 'D' | null;
  passivelyMonitored: boolean;
  /** Line of business, in words. */
  kind: string;
  town: string;
  park: string | null;
  address: string;
  /** Of the code on its wall. */
  planCodeId: string;
  /** Key of the unit that undertakes what it asks for. */
  servedBy: string;
  /** Keys of the departments that look in, the likelier ones more than once. */
  lookedAfterBy: readonly string[];
}

const GRADES = { A: 26, B: 34, C: 18, D: 6, none: 16 };
const PASSIVE_SHARE: Readonly<Record<string, number>> = { A: 0.35, B: 0.05 };

/** Half of the enterprises are in one of the parks. */
const PARKS: readonly (string | null)[] = ['示溪智造园', null, '示溪光电园', null];

/** The first ones are those of the set pieces, the first two the personas': open to every kind of visit, and often. */
const SET_PIECES = 40;
const PERSONAS = 2;

export function enterprisesFor(seed: number): DemoEnterprise[] {
  const random = randomFrom(seed ^ 0x5eed);
  return Array.from({ length: ENTERPRISE_COUNT }, (_, index) => enterpriseOf(index + 1, random));
}

function enterpriseOf(ordinal: number, random: Random): DemoEnterprise {
  const town = random.pick(TOWNS);
  const drawn = random.weighted(GRADES);
  const grade = gradeOf(ordinal, drawn === 'none' ? null : drawn);
  const isPassive = random.chance(PASSIVE_SHARE[grade ?? ''] ?? 0);
  return {
    id: demoId('enterprise', ordinal),
    ordinal,
    name: enterpriseNameOf(ordinal),
    creditCode: creditCodeOf(ordinal),
    grade,
    passivelyMonitored: isPassive && ordinal > SET_PIECES,
    kind: lineOf(ordinal).words,
    town: town.shortName,
    park: PARKS[ordinal % PARKS.length] ?? null,
    address: `${town.shortName}示例路${random.int(1, 199)}号`,
    planCodeId: `DE${String(ordinal).padStart(6, '0')}`,
    servedBy: lineOf(ordinal).servedBy ?? town.key,
    lookedAfterBy: [...lineOf(ordinal).lookedAfterBy.split(' '), town.key],
  };
}

function gradeOf(ordinal: number, drawn: DemoEnterprise['grade']): DemoEnterprise['grade'] {
  if (ordinal <= PERSONAS) return 'C';
  return ordinal <= SET_PIECES && drawn === 'A' ? 'B' : drawn;
}

const AREA = '990199';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

export function creditCodeOf(ordinal: number): string {
  const body = `DE${String(ordinal).padStart(6, '0')}`;
  return creditCodeWithCheck(`91${AREA}${body}${organisationCheck(body)}`);
}

/** Check character of an organisation number (GB 11714): MOD 11, ten written as X; A is 10 … Z is 35. */
export function organisationCheck(body: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, at) => total + weight * parseInt(body.charAt(at), 36),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}
