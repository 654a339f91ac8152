import { cleanup } from '@testing-library/react';
import { router, visited } from './doubles/taro';

// jsdom has no media queries: nobody prefers anything
window.matchMedia ??= (query: string) =>
  ({ matches: false, media: query, addEventListener: () => undefined }) as unknown as MediaQueryList;

/** Thursday, 26 November 2026, 10:00 in Shanghai. */
const TODAY = '2026-11-26T10:00:00+08:00';
/** Only the date is held: timers and promises run as they do. */
const RUNNING: FakeableAPI[] = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'requestIdleCallback',
  'cancelIdleCallback',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
];

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse(TODAY), doNotFake: RUNNING });
});

afterEach(() => {
  cleanup();
  localStorage.clear();
  visited.length = 0;
  router.params = {};
});
