import type { MessageReason, MessageState } from '@anqi/shared';
import type { RetryPolicy } from '../../platform/index.js';
import type { Called } from './wechat-api.js';

/** What a call means for its message. `later`: surely not sent, so that it may be tried again. */
export interface Outcome {
  state: Extract<MessageState, 'sent' | 'unknown' | 'refused' | 'dead'> | 'later';
  reason: MessageReason | null;
  /** WeChat's own number of what went wrong. */
  errcode: number | null;
}

/** The token is not, or no longer, valid: a fresh one may help. */
const TOKEN_CODES: readonly number[] = [40001, 40014, 42001];

const BY_CODE: ReadonlyMap<number, Pick<Outcome, 'state' | 'reason'>> = new Map([
  [-1, { state: 'later', reason: 'busy' }],
  [45009, { state: 'later', reason: 'quota' }],
  [45011, { state: 'later', reason: 'busy' }],
  [43101, { state: 'refused', reason: 'refused-by-user' }],
  [40003, { state: 'dead', reason: 'bad-recipient' }],
  [40037, { state: 'dead', reason: 'bad-template' }],
  [47003, { state: 'dead', reason: 'bad-values' }],
  [41030, { state: 'dead', reason: 'bad-page' }],
]);

export function isTokenRefused(called: Called): boolean {
  return called.kind === 'refused' && TOKEN_CODES.includes(called.errcode);
}

/** Of a call by which a message was sent. A code that we do not know is a no all the same: never sent, not tried again. */
export function outcomeOf(called: Called): Outcome {
  switch (called.kind) {
    case 'ok':
      return { state: 'sent', reason: null, errcode: null };
    case 'lost':
      return { state: 'unknown', reason: called.reason, errcode: null };
    case 'not-taken':
      return { state: 'later', reason: 'unreachable', errcode: null };
    case 'refused': {
      const { errcode } = called;
      if (isTokenRefused(called)) return { state: 'later', reason: 'token-refused', errcode };
      return { ...(BY_CODE.get(errcode) ?? { state: 'dead', reason: 'other' }), errcode };
    }
  }
}

/** Doubles from attempt to attempt; `random`, from 0 to below 1, takes up to half of it away, so that none come in step. */
export function pauseMs(
  { firstPauseSeconds, longestPauseSeconds }: RetryPolicy,
  attempts: number,
  random: number,
): number {
  const seconds = Math.min(firstPauseSeconds * 2 ** (attempts - 1), longestPauseSeconds);
  return Math.round(seconds * 1000 * (1 - random / 2));
}
