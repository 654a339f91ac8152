import { useEffect, useState } from 'react';
import { storage } from './storage';

const KEY = 'clock-offset';

let offsetMs = storage.read<number>(KEY) ?? 0;

function correctBy(ms: number): void {
  offsetMs = ms;
  storage.write(KEY, ms);
}

/** The phone's clock, corrected by the server's: a wrong phone would show a wrong day. */
export const clock = {
  /** Milliseconds since the epoch. */
  now: (): number => Date.now() + offsetMs,
  /** How far the phone's own clock lags behind the server's, in milliseconds; negative where it is ahead. */
  lagMs: (): number => offsetMs,
  /** `now` as the server said it, ISO 8601 with an offset. */
  follow(serverNow: string): void {
    const instant = Date.parse(serverNow);
    if (!Number.isNaN(instant)) correctBy(instant - Date.now());
  },
  /** The demo's day is so many days away from the real one. */
  shiftByDays(days: number): void {
    correctBy(days * 86_400_000);
  },
};

/** The corrected time in milliseconds, new every `everyMs` while the page is mounted. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(clock.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
