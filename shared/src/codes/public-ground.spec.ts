import { describe, expect, it } from '@jest/globals';
import { BY_CLUE, publicGround } from './public-ground.js';

const policy = {
  reasons: {
    general: ['routine', 'random', 'thematic'],
    statutory: ['work-safety', 'food-drug-safety', 'environment'],
    combinable: ['routine'],
    mergeable: ['routine'],
    triggered: [
      'emergency',
      'complaint',
      'case',
      'recheck',
      'data-clue',
      'transferred',
      'enterprise-request',
      'licence-survey',
      'tip-off',
    ],
  },
};

describe('publicGround', () => {
  it.each(['complaint', 'case', 'data-clue', 'transferred', 'tip-off'])('%s names nobody', (reason) => {
    expect(publicGround(reason, policy)).toBe(BY_CLUE);
  });

  it.each(['routine', 'work-safety', 'superior-order', 'emergency', 'recheck', 'licence-survey'])(
    '%s reads as what it is',
    (reason) => expect(publicGround(reason, policy)).toBe(reason),
  );
});
