import { describe, expect, it } from '@jest/globals';
import { allowedFollowUpEvents, nextFollowUpStatus } from './follow-up-states.js';

describe('a follow-up', () => {
  it.each([
    ['open', 'contact', 'contacted'],
    ['open', 'settle', null],
    ['contacted', 'contact', 'contacted'],
    ['contacted', 'settle', 'settled'],
    ['settled', 'contact', null],
    ['settled', 'settle', null],
  ] as const)('%s, %s → %p', (status, event, next) => {
    expect(nextFollowUpStatus(status, event)).toBe(next);
  });

  it('offers what may come', () => {
    expect(allowedFollowUpEvents('open')).toEqual(['contact']);
    expect(allowedFollowUpEvents('contacted')).toEqual(['contact', 'settle']);
    expect(allowedFollowUpEvents('settled')).toEqual([]);
  });
});
