/** Texts that differ from the tokens in all the ways in which one tampers, endless and the same for a seed. */
export function* mutations(tokens: readonly string[], seed: number): Generator<string> {
  const below = dice(seed);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T;
  for (;;) {
    const token = pick(tokens);
    yield pick(WAYS)(token, { below, other: pick(tokens) });
  }
}

interface Chance {
  /** A whole number from 0 up to, and without, the limit. */
  below: (limit: number) => number;
  other: string;
}

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
const aCharacter = ({ below }: Chance): string => ALPHABET.charAt(below(ALPHABET.length));
const put = (token: string, at: number, text: string, instead = text.length): string =>
  token.slice(0, at) + text + token.slice(at + instead);

/** One character another one comes first: it is what most of them are. */
const changeOne = (token: string, chance: Chance): string =>
  put(token, chance.below(token.length), aCharacter(chance));

const WAYS: readonly ((token: string, chance: Chance) => string)[] = [
  changeOne,
  changeOne,
  changeOne,
  (token, chance) => changeOne(changeOne(token, chance), chance),
  // the idle bits of the last character
  (token, chance) => put(token, token.length - 1, aCharacter(chance)),
  (token, { below }) => {
    const at = below(token.length - 1);
    return put(token, at, `${token.charAt(at + 1)}${token.charAt(at)}`);
  },
  (token, { below }) => {
    const at = below(token.length);
    const letter = token.charAt(at);
    return put(token, at, letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase());
  },
  (token, { below, other }) => {
    const at = below(Math.min(token.length, other.length));
    return token.slice(0, at) + other.slice(at);
  },
  (token, chance) => put(token, 0, 'pci'.charAt(chance.below(3))),
  (token, chance) => put(token, 1, aCharacter(chance)),
  (token, chance) => put(token, chance.below(token.length), aCharacter(chance), 0),
  (token, { below }) => put(token, below(token.length), '', 1),
  (token, { below }) => token.slice(0, below(token.length)),
  (token, chance) => token + aCharacter(chance),
  // everything behind some place drawn anew
  (token, chance) => {
    const at = chance.below(token.length);
    return token.slice(0, at) + Array.from(token.slice(at), () => aCharacter(chance)).join('');
  },
];

/** Mulberry32: small, and the same everywhere. */
function dice(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}
