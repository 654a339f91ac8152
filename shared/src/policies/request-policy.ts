import type { LatenessPolicy } from '../clocks/clock-signals.js';
import type { RoutingTable } from '../routing/routing-table.js';
import { complexityToHandle, type CallbackPolicy } from '../states/request-details.js';
import type { Complexity, RequestClock } from '../states/request-types.js';
import type { Text } from '../wording/language.js';
import type { Retention } from './retention.js';

/**
 * One version of a district's rules for requests, apart from its rules for inspections: either changes without the
 * other, and a clock keeps the version that was in force when it started. See `policyInForce`.
 */
export interface RequestPolicy {
  id: string;
  version: number;
  effectiveFrom: string;
  /** `HH:mm` at which a working day ends. */
  closeOfBusiness: string;
  /** `HH:mm` from which the digest of a working day is told. */
  digestAt: string;
  /** Working days, but for `reopening`: calendar days. */
  days: Readonly<Record<Exclude<RequestClock, 'handling'>, number>>;
  /** Working days by complexity. */
  handling: Readonly<Record<Complexity, number>>;
  extensionAgreedBy: 'head' | 'unit';
  callback: CallbackPolicy;
  /** What may be noted as a matter's cause, for the analysis; a version decreed before causes were noted has none. */
  causes?: readonly string[];
  /** From the how-manieth reopening on the matter goes a level up. */
  reopeningEscalatedFrom: number;
  /** Working days in which whoever is called has to report. */
  summonsDays: number;
  /** Days that printed files are kept, for whoever asked for them to fetch them. */
  printDays: number;
  /** How long personal data are kept. */
  retention: Retention;
  lateness: LatenessPolicy;
  routing: RoutingTable;
  /** By role key of the routing table. */
  roleNames: Readonly<Record<string, Text>>;
}

export interface ClockLength {
  unit: 'working-days' | 'calendar-days';
  days: number;
}

/** How long a clock of a request runs; of `handling`, by its complexity and how many departments handle it. */
export function clockLength(
  { days, handling }: Pick<RequestPolicy, 'days' | 'handling'>,
  clock: RequestClock,
  matter: { complexity: Complexity; departments: number },
): ClockLength {
  if (clock === 'reopening') return { unit: 'calendar-days', days: days.reopening };
  if (clock !== 'handling') return { unit: 'working-days', days: days[clock] };
  const complexity = complexityToHandle(matter.complexity, matter.departments);
  return { unit: 'working-days', days: handling[complexity] };
}
