import { cleanup } from '@testing-library/react';
import { router, visited } from './doubles/taro';

// jsdom has no media queries: nobody prefers anything
window.matchMedia ??= (query: string) =>
  ({ matches: false, media: query, addEventListener: () => undefined }) as unknown as MediaQueryList;

afterEach(() => {
  cleanup();
  localStorage.clear();
  visited.length = 0;
  router.params = {};
});
