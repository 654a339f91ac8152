/** The two on an enterprise's card (AB角): accounts. */
export interface ServicePair {
  officerId: string | null;
  deputyId: string | null;
}

/** Whoever is absent on a day, by account, with the one that he named to stand in, if any. */
export type AbsentToday = ReadonlyMap<string, string | null>;

/**
 * Who serves on the day: the officer unless he is absent, else whom he named, and so on along the chain of those who
 * are absent themselves; where one of them named nobody, the deputy on the card. `null` where it ends or runs in a circle: then the unit's clerks do.
 */
export function onDuty({ officerId, deputyId }: ServicePair, absent: AbsentToday): string | null {
  const passed = new Set<string>();
  let person = officerId ?? deputyId;
  while (person !== null && absent.has(person)) {
    passed.add(person);
    const next: string | null = absent.get(person) ?? deputyId;
    person = next !== null && passed.has(next) ? null : next;
  }
  return person;
}

/** The accounts that serve on the day: the officer, who stays what he is while away, and whoever stands in. */
export function servingOn(pair: ServicePair, absent: AbsentToday): string[] {
  const { officerId } = pair;
  return [...new Set([officerId, onDuty(pair, absent)])].filter((id): id is string => id !== null);
}
