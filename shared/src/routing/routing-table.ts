/**
 * Who serves an enterprise, as a table of data (S001 二(一)1): the first row that fits gives the lead and those who
 * come with it. Departments are named by what they are in a district; which department that is, the district says.
 */
import type { Text } from '../wording/language.js';

/** What the rows look at; departments by id. */
export interface RoutedEnterprise {
  id: string;
  /** Kinds of business, an open list of the table: an aircraft maker is `aviation` and `industry`. */
  classes: readonly string[];
  /** Whether it is above the line of the statistics (规上、限上、资质以上). */
  scale: 'above' | 'below' | null;
  /** The named group that it belongs to. */
  group: string | null;
  /** The department that attracted it, as long as it counts as newly attracted. */
  attractedBy: string | null;
  /** The town or office in whose area it lies. */
  townId: string | null;
}

/** A unit by its role in the district, or one that the enterprise itself names. */
export type UnitRef = { role: string } | { of: 'attractedBy' | 'townId' };

/** All that is given has to fit. */
export interface RoutingCondition {
  /** One of these classes. */
  classes?: readonly string[];
  groups?: readonly string[];
  scale?: 'above' | 'below';
}

export interface RoutingRow {
  id: string;
  name: Text;
  when: RoutingCondition;
  /** A row whose lead the enterprise does not name does not fit it. */
  lead: UnitRef;
  cooperating: readonly UnitRef[];
  /** Who coordinates (统筹、总牵头) without serving it. */
  overseeing: readonly UnitRef[];
}

export type RoutingTable = readonly RoutingRow[];

/** By role key, the id of the department that holds it in a district. */
export type DistrictRoles = Readonly<Record<string, string>>;

export interface ServiceAssignment {
  /** The row that fitted. */
  row: string;
  lead: string;
  cooperating: string[];
  overseeing: string[];
}
