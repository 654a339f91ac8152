/** Visits by service people (走访): no inspection, one an enterprise and week, logged with what was asked for. */
export const SERVICE_VISIT_STATUSES = ['planned', 'done', 'called-off'] as const;
export type ServiceVisitStatus = (typeof SERVICE_VISIT_STATUSES)[number];

/** How a list of them is cut: to come or of today; past and not logged; logged or called off. */
export const SERVICE_VISIT_LISTS = ['upcoming', 'to-log', 'over'] as const;
export type ServiceVisitList = (typeof SERVICE_VISIT_LISTS)[number];

export const SERVICE_VISIT_ACTIONS = ['join', 'log', 'move', 'leave', 'call-off'] as const;
export type ServiceVisitAction = (typeof SERVICE_VISIT_ACTIONS)[number];

/** What a visit and its log may hold; the phone says so before the server does. */
export const SERVICE_VISIT_LIMITS = {
  mostDaysAhead: 92,
  /** A visit is written down within so many days. */
  mostDaysLate: 31,
  leastWords: 2,
  mostPurpose: 200,
  mostWords: 2000,
  mostMatters: 10,
} as const;

export interface ServiceVisitSituation {
  status: ServiceVisitStatus;
  /** `YYYY-MM-DD`, like `today`. */
  date: string;
  today: string;
  participants: number;
  isParticipant: boolean;
  mayPlan: boolean;
}

/** What somebody may do with a visit. Whoever is the last to go cannot leave it: he calls it off. */
export function serviceVisitActions(it: ServiceVisitSituation): ServiceVisitAction[] {
  if (it.status !== 'planned' || !it.mayPlan) return [];
  if (!it.isParticipant) return it.date >= it.today ? ['join'] : [];
  const may: Readonly<Record<ServiceVisitAction, boolean>> = {
    join: false,
    log: it.date <= it.today,
    move: true,
    leave: it.participants > 1,
    'call-off': true,
  };
  return SERVICE_VISIT_ACTIONS.filter((action) => may[action]);
}
