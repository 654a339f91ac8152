/** What a page shows instead of its content, or beside it. */
export type PageState =
  | { kind: 'ready' }
  | { kind: 'loading' }
  | { kind: 'empty'; title: string; hint?: string }
  | { kind: 'offline' | 'timeout' | 'error'; retry?: () => void; requestId?: string }
  | { kind: 'signed-out' }
  | { kind: 'no-right' }
  | { kind: 'not-found' };

export const ready: PageState = { kind: 'ready' };
