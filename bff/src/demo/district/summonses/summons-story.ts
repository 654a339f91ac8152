/** A summons's life as the demo tells it: who calls whom, who reports, how it ends. Pure data. */
import type { RatingLevel } from '@anqi/shared';

export type SummonsAct = { at: number; by: string } & (
  | { kind: 'call'; body: object; about: string | null }
  | { kind: 'report'; words: string }
  | { kind: 'settle'; solved: boolean; words: string | null }
  | { kind: 'call-off'; words: string }
  | { kind: 'rate'; level: RatingLevel; words: string | null }
);

export interface SummonsStory {
  key: string;
  /** In the order of their instants; the first calls, `about` the request of that story. `by` are accounts. */
  acts: SummonsAct[];
}
