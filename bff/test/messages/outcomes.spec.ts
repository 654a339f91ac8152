import { expect, test } from '@jest/globals';
import { pauseMs } from '../../src/messages/wechat/outcomes.js';

const RETRY = { attempts: 10, firstPauseSeconds: 30, longestPauseSeconds: 600 };

test('the pause doubles up to its longest, and chance takes up to half of it away', () => {
  expect([1, 2, 3, 5, 6, 40].map((attempts) => pauseMs(RETRY, attempts, 0) / 1000)).toEqual([
    30, 60, 120, 480, 600, 600,
  ]);
  expect([0, 0.5, 1].map((random) => pauseMs(RETRY, 1, random))).toEqual([30_000, 22_500, 15_000]);
});
