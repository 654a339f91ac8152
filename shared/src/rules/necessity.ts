import type { Draft, RuleId } from './types.js';

/** A necessity is a sentence, not a tick: ten characters (code points) at least, without outer blanks. */
export const NECESSITY_LENGTH = 10;

export function hasNecessity(necessity: Draft['necessity'], rule: RuleId): boolean {
  const text = necessity[rule];
  return text !== undefined && Array.from(text.trim()).length >= NECESSITY_LENGTH;
}
