/** What the enterprises of the demo ask for, and what they are told: invented, by kind and line of business. */
import type { Complexity, RequestCategory, RequestOutcome } from '@anqi/shared';
import type { DemoEnterprise } from '../enterprises.js';
import type { Random } from '../random.js';
import { MATTERS_OF_BUSINESS } from './matters-of-business.js';
import { MATTERS_OF_PEOPLE } from './matters-of-people.js';
import { MATTERS_OF_PLACE } from './matters-of-place.js';

export interface Matter {
  category: RequestCategory;
  /** Key of the department that leads, and of those that cooperate. */
  lead: string;
  cooperating?: readonly string[];
  complexity: Complexity;
  /** What the service officer can answer without any department. */
  onTheSpot?: boolean;
  /** Lines of business in which it comes up; left out: all. */
  lines?: readonly string[];
  /** With blanks: `{road}`, `{gate}`, `{n}`. */
  words: string;
  /** The answers that are given, by what comes of it. */
  answers: Partial<Record<RequestOutcome, string>>;
}

export const MATTERS: readonly Matter[] = [...MATTERS_OF_BUSINESS, ...MATTERS_OF_PEOPLE, ...MATTERS_OF_PLACE];

const BLANKS: Readonly<Record<string, (random: Random) => string>> = {
  road: (random) => `示例${random.pick([...'一二三四五六'])}路`,
  gate: (random) => `${random.pick([...'东南西北'])}门`,
  n: (random) => String(random.int(2, 9)),
};

/** The words with their blanks filled in. */
export function filledIn(words: string, random: Random): string {
  return words.replace(/\{(\w+)\}/g, (_, blank: string) => BLANKS[blank]!(random));
}

/** One that comes up in the enterprise's line of business. */
export function matterFor({ kind }: DemoEnterprise, random: Random): Matter {
  return random.pick(MATTERS.filter(({ lines }) => lines === undefined || lines.includes(kind)));
}
