/** A request's life as the demo tells it: who says what when. Pure data. */
import type { RequestEvent } from '@anqi/shared';
import type { Picture } from './pictures.js';

export type RequestAct =
  | { kind: 'submit'; at: number; by: string; body: object; pictures: readonly Picture[] }
  /** `sameAs`: the story whose request goes on, where this one is its duplicate. */
  | { kind: 'event'; at: number; by: string; event: RequestEvent; body: object; sameAs?: string }
  /** What the centre does about a bad rating. */
  | { kind: 'follow-up'; at: number; by: string; step: 'contact' | 'outcome'; body: object };

export interface RequestStory {
  key: string;
  /** In the order of their instants; the first submits. `by` are accounts. */
  acts: RequestAct[];
}
