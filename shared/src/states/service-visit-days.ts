/**
 * On which days a service visit disturbs least. It is no inspection, so nothing here forbids a day: a quiet day
 * (S001 二(二)2) and a week with an announced inspection are avoided while there are others.
 */

/** What is known of a day. */
export interface VisitDay {
  /** `YYYY-MM-DD`. */
  date: string;
  works: boolean;
  quiet: boolean;
  /** An announced inspection visits the enterprise in the same week. */
  inspected: boolean;
  /** The date of the service visit that is planned, or took place, in the same week. */
  visitDate: string | null;
}

/** `join`: others go on that day. `joins-other`: whoever plans in that week goes along with others, on their day. */
export const VISIT_DAY_ADVICE = ['join', 'proposed', 'quiet', 'inspected', 'rest', 'joins-other'] as const;
export type VisitDayAdvice = (typeof VISIT_DAY_ADVICE)[number];

const disturbance = ({ quiet, inspected }: VisitDay): number => (quiet ? 2 : 0) + (inspected ? 1 : 0);

/** The advice on each day, in their order: those that disturb least are proposed. */
export function adviseVisitDays(days: readonly VisitDay[]): VisitDayAdvice[] {
  const free = days.filter(({ works, visitDate }) => works && visitDate === null);
  const least = Math.min(...free.map(disturbance));
  return days.map((day) => adviceOn(day, least));
}

function adviceOn(day: VisitDay, least: number): VisitDayAdvice {
  if (day.visitDate !== null) return day.visitDate === day.date ? 'join' : 'joins-other';
  if (!day.works) return 'rest';
  if (disturbance(day) === least) return 'proposed';
  return day.quiet ? 'quiet' : 'inspected';
}
