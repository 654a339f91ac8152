/** A text as its pairs of neighbouring characters: Chinese has no blanks to cut words at, and no two databases agree. */

/** Each pair once, without blanks and punctuation, in small letters. */
export function pairsOf(text: string): Set<string> {
  const signs = Array.from(text.toLowerCase().replace(/[\s\p{P}]/gu, ''));
  return new Set(signs.slice(1).map((sign, at) => `${signs[at]}${sign}`));
}

/** Pairs as the index keeps them: by number, so that no collation takes two of them for one. */
export function pairKeysOf(text: string): string[] {
  const keyOf = (pair: string): string =>
    Array.from(pair, (sign) => (sign.codePointAt(0) ?? 0).toString(16)).join('-');
  return [...pairsOf(text)].map(keyOf);
}

/** Keys of every pair in any of the words that somebody searches for, in whatever order he names them. */
export function searchKeysOf(words: string): string[] {
  return [...new Set(words.split(/\s+/).flatMap(pairKeysOf))];
}
