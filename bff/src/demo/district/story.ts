/** A plan's life as the demo tells it: what is filed, and what happens to it when. Pure data. */
import type { Draft } from '@anqi/shared';

/** A draft whose other plan is named by its story: plan ids exist only once it is filed. */
export interface StoryDraft extends Omit<Draft, 'joins' | 'id' | 'was'> {
  joinsStory: string | null;
  /** The story whose plan a recheck looks at again. */
  priorStory: string | null;
}

export type VisitResult = 'no-problem' | 'advice' | 'correction' | 'case';

export interface RatingGiven {
  level: 1 | 2 | 3 | 4 | 5;
  dimensions: Record<string, number>;
  words: string | null;
}

/** Who acts follows from the act: the filer, the department's head, the coordinating office, a member. */
export type Act =
  | { kind: 'file' }
  | { kind: 'approve' }
  | { kind: 'approve-departure' }
  | { kind: 'refuse'; reason: string }
  | { kind: 'amend'; change: Partial<StoryDraft> }
  | { kind: 'cancel'; reason: string }
  | { kind: 'replace-officer'; officerId: string; byOfficerId: string; reason: string }
  | { kind: 'start' }
  | { kind: 'finish'; result: VisitResult; words: string; correctionDueDate: string | null }
  | { kind: 'rate'; rating: RatingGiven }
  | { kind: 'contact-rater'; note: string; planDate: string | null }
  | { kind: 'close-follow-up'; outcome: 'confirmed' | 'not-substantiated'; reason: string };

export type TimedAct = Act & { at: number };

export interface Story {
  key: string;
  departmentKey: string;
  enterpriseOrdinal: number;
  draft: StoryDraft;
  /** In the order of their instants; the first files. */
  acts: TimedAct[];
}

/** A visit that showed no code, as somebody at the gate reports it. */
export interface VisitReportStory {
  at: number;
  enterpriseOrdinal: number | null;
  departmentName: string | null;
  words: string;
  happenedAt: number;
  handling: {
    at: number;
    outcome: 'was-registered' | 'told-off' | 'emergency' | 'unfounded';
    note: string;
  } | null;
}
