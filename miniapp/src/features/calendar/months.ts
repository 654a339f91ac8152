/** `2026-11` and a step of months. */
export function stepMonth(month: string, by: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** Runs of days of one kind, e.g. 1–23 quiet, 24–27 open. */
export function runsOf<T extends { date: string; kind: string }>(
  days: readonly T[],
): { from: number; to: number; kind: T['kind'] }[] {
  const runs: { from: number; to: number; kind: T['kind'] }[] = [];
  for (const { date, kind } of days) {
    const day = Number(date.slice(8));
    const last = runs[runs.length - 1];
    if (last?.kind === kind) last.to = day;
    else runs.push({ from: day, to: day, kind });
  }
  return runs;
}
