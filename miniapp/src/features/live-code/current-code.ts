import { parseInstant } from '@anqi/shared';
import type { InspectionCodes } from '../../api';

export type CodeMoment =
  /** This is the code now; `secondsLeft` until the next one. */
  | { kind: 'live'; link: string; secondsLeft: number; lastsUntil: string }
  /** The first code is still to come. */
  | { kind: 'early'; from: string }
  /** Every code that was fetched ahead is used up. */
  | { kind: 'exhausted' };

/** Which of the codes fetched ahead is to be shown at `nowMs`. Codes are ordered, one a period. */
export function currentCode({ codes, periodSeconds }: InspectionCodes, nowMs: number): CodeMoment {
  const first = codes[0];
  if (first === undefined) return { kind: 'exhausted' };
  if (nowMs < parseInstant(first.validFrom)) return { kind: 'early', from: first.validFrom };
  const live = codes.find(({ validFrom }) => {
    const from = parseInstant(validFrom);
    return from <= nowMs && nowMs < from + periodSeconds * 1000;
  });
  if (live === undefined) return { kind: 'exhausted' };
  const endsMs = parseInstant(live.validFrom) + periodSeconds * 1000;
  return {
    kind: 'live',
    link: live.link,
    secondsLeft: Math.ceil((endsMs - nowMs) / 1000),
    lastsUntil: codes[codes.length - 1]!.validFrom,
  };
}

const RENEW_BELOW = 30;

/** Time to fetch the next ones while there is a network: fewer than half an hour's are left. */
export function isRunningOut({ codes, periodSeconds }: InspectionCodes, nowMs: number): boolean {
  const left = codes.filter(({ validFrom }) => parseInstant(validFrom) + periodSeconds * 1000 > nowMs);
  return left.length < RENEW_BELOW;
}
