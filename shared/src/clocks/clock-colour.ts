/** A clock that runs; instants in ms. */
export interface RunningClock {
  startAtMs: number;
  dueAtMs: number;
}

export const CLOCK_COLOURS = ['green', 'amber', 'red'] as const;
export type ClockColour = (typeof CLOCK_COLOURS)[number];

/** When a clock turns amber: at a share of its whole length, by the wall clock. */
export function amberAt({ startAtMs, dueAtMs }: RunningClock, amberAfter: number): number {
  return startAtMs + Math.round((dueAtMs - startAtMs) * amberAfter);
}

/** Red from the due instant on. */
export function clockColour(clock: RunningClock, amberAfter: number, nowMs: number): ClockColour {
  if (nowMs >= clock.dueAtMs) return 'red';
  return nowMs >= amberAt(clock, amberAfter) ? 'amber' : 'green';
}
