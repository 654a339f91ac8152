export const SHORTEST = 32;
/** A secret of random letters or hex digits has more; a repeated word has not. */
const FEWEST_CHARACTERS = 10;

/** Named without its value: it may be one that is used somewhere. */
export function refuseWeak(name: string, value: string): void {
  if (value.length >= SHORTEST && new Set(value).size >= FEWEST_CHARACTERS) return;
  throw new Error(`${name} is too easy to guess: make one by \`openssl rand -hex 32\``);
}
