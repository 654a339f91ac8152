/** Deterministic randomness: the same seed tells the same story. Never for secrets. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** Whole number from `from` to `to`, both included. */
  int(from: number, to: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** `count` different members, or all of them where there are fewer. */
  sample<T>(list: readonly T[], count: number): T[];
  /** A key, as often as its weight among all weights. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
}

/** mulberry32: 32 bits of state, good enough for invented data. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new RangeError('nothing to pick from');
    return list[int(0, list.length - 1)]!;
  };
  const sample = <T>(list: readonly T[], count: number): T[] => {
    const left = [...list];
    const chosen: T[] = [];
    while (chosen.length < count && left.length > 0) chosen.push(left.splice(int(0, left.length - 1), 1)[0]!);
    return chosen;
  };
  return {
    next,
    int,
    pick,
    sample,
    chance: (probability) => next() < probability,
    weighted: weightedBy(next),
  };
}

function weightedBy(next: () => number) {
  return <K extends string>(weights: Readonly<Record<K, number>>): K => {
    const entries = Object.entries(weights) as [K, number][];
    let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      left -= weight;
      if (left < 0) return key;
    }
    return entries[entries.length - 1]![0];
  };
}
