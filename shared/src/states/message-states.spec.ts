import { describe, expect, it } from '@jest/globals';
import { isResendable, MESSAGE_STATES, messageGroupOf } from './message-states.js';
import { NOTICE_KINDS } from './notice-kinds.js';

describe('messageGroupOf', () => {
  it('leaves inside the app only what is no longer sent', () => {
    expect(NOTICE_KINDS.filter((kind) => messageGroupOf(kind) === null)).toEqual(['request-due-soon']);
  });

  it.each([
    ['visit-announced', 'visit'],
    ['request-answered', 'request'],
    ['request-arrived', 'work'],
    ['approval-asked', 'work'],
    ['no-such-kind', null],
  ])('%s → %s', (kind, group) => expect(messageGroupOf(kind)).toBe(group));
});

describe('isResendable', () => {
  it('never what is on its way or was sent', () => {
    expect(MESSAGE_STATES.filter(isResendable)).toEqual(['unknown', 'dead', 'refused', 'no-consent']);
  });
});
