/**
 * Sixty officers. Given names are the sixty stem-and-branch pairs (甲子 … 癸亥) and family names go round a short list:
 * plainly a series, nobody's name. Certificate numbers are of no real format: none is public.
 */
import { addDays } from '@anqi/shared';
import { DEPARTMENTS, departmentOf, type DemoDepartment } from './departments.js';
import { demoId } from './ids.js';

export interface OfficerSeat {
  ordinal: number;
  id: string;
  name: string;
  department: DemoDepartment;
  /** Place within the department, from 0. */
  place: number;
}

export interface DemoOfficer {
  ordinal: number;
  id: string;
  name: string;
  departmentId: string;
  departmentKey: string;
  certificateKind: string;
  certificateNo: string;
  certificateExpires: string;
  /** Department ids that entrusted this officer (委托执法). */
  mayActFor: string[];
}

const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥'];
const FAMILIES = [...'赵钱孙李周吴郑王冯陈褚卫'];

/** A family name with the pair of the series at an index. */
export const pairName = (family: string, index: number): string =>
  `${family}${STEMS[index % STEMS.length]}${BRANCHES[index % BRANCHES.length]}`;

const nameOf = (index: number): string => pairName(FAMILIES[(index * 7) % FAMILIES.length]!, index);

/** Who sits where, the same on every day. */
export function officerSeats(): OfficerSeat[] {
  return DEPARTMENTS.flatMap((department) =>
    Array.from({ length: department.officerCount }, (_, place) => ({ department, place })),
  ).map((seat, index) => ({
    ...seat,
    ordinal: index + 1,
    id: demoId('officer', index + 1),
    name: nameOf(index),
  }));
}

/** Towns act for these by entrustment: the common cases of work and fire safety at small firms. */
const ENTRUSTING = ['emergency', 'fire'];

/** The second officer of each town acts for nobody: not every town officer is entrusted. */
const entrustedBy = ({ department, place }: OfficerSeat): string[] =>
  department.kind === 'town' && place !== 1 ? ENTRUSTING.map((key) => departmentOf(key).id) : [];

/** Days from today to a certificate's last day, by the officer's ordinal; the others have a year or more. */
const EXPIRING_SOON: Readonly<Record<number, number>> = { 4: 20, 11: 9, 18: 45, 33: 27 };
const YEAR = 365;

/** The officers as they stand on `today` (`YYYY-MM-DD`): certificates expire some weeks or years after it. */
export function officersOn(today: string): DemoOfficer[] {
  return officerSeats().map((seat) => {
    const { ordinal, id, name, department } = seat;
    const mayActFor = entrustedBy(seat);
    return {
      ordinal,
      id,
      name,
      departmentId: department.id,
      departmentKey: department.key,
      certificateKind: mayActFor.length > 0 ? '委托执法证（演示）' : '行政执法证（演示）',
      certificateNo: `演示-${String(ordinal).padStart(4, '0')}`,
      certificateExpires: addDays(today, EXPIRING_SOON[ordinal] ?? YEAR + (ordinal % 5) * 200),
      mayActFor,
    };
  });
}
