import { useEffect, useState } from 'react';

let offsetMs = 0;

/** The phone's clock, corrected by the server's: a wrong phone would show a wrong day. */
export const clock = {
  /** Milliseconds since the epoch. */
  now: (): number => Date.now() + offsetMs,
  /** `now` as the server said it, ISO 8601 with an offset. */
  follow(serverNow: string): void {
    const instant = Date.parse(serverNow);
    if (!Number.isNaN(instant)) offsetMs = instant - Date.now();
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
