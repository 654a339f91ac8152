import type { TimelineKind, VisitResult } from '@anqi/shared';

export interface TimelineEvent {
  id: string;
  at: Date;
  kind: TimelineKind;
  role: string | null;
  note: string | null;
  data: Record<string, unknown> | null;
  actorName: string | null;
}

export interface PlanVisit {
  startedAt: Date;
  finishedAt: Date | null;
  result: VisitResult | null;
  words: string | null;
  correctionDueDate: string | null;
  leniency: boolean;
  lateReport: boolean;
}

export interface ListedItem {
  id: string;
  name: string;
  basis: string;
  noPenalty: boolean;
}

export interface ListedOfficer {
  id: string;
  /** Not every officer signs in. */
  accountId: string | null;
  name: string;
  certificateKind: string;
  certificateNo: string;
  certificateExpires: string;
}

export interface JoinedPlan {
  planId: string;
  department: { id: string; name: string };
  unannounced: boolean;
  /** Whether the enterprise was told of it. */
  announced: boolean;
}

export interface PlanRating {
  level: number;
  dimensions: Record<string, number>;
  words: string | null;
  at: Date;
}

/** All that a page about one plan shows beside the plan's own row. */
export interface PlanDetails {
  enterprise: { id: string; name: string };
  department: { id: string; name: string };
  items: ListedItem[];
  officers: ListedOfficer[];
  events: TimelineEvent[];
  joinedBy: JoinedPlan[];
  visit: PlanVisit | null;
  rating: PlanRating | null;
}
