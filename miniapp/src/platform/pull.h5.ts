import { useEffect, useRef } from 'react';

/** How far a finger goes before it means to refresh. */
const FAR_ENOUGH = 90;

/** Taro's page scrolls inside its own box; a finger on a sheet above it pulls nothing. */
function isAtTop({ target }: TouchEvent): boolean {
  if (!(target instanceof Element) || target.closest('[role=dialog]')) return false;
  return (target.closest('.taro_page')?.scrollTop ?? 0) <= 0;
}

/** Reloads when the page's top is pulled down. */
export function usePull(reload: () => void): void {
  const latest = useRef(reload);
  latest.current = reload;
  useEffect(() => {
    let from: number | null = null;
    const begin = (event: TouchEvent) => {
      from = isAtTop(event) ? (event.touches[0]?.clientY ?? null) : null;
    };
    const end = (event: TouchEvent) => {
      const until = event.changedTouches[0]?.clientY;
      if (from !== null && until !== undefined && until - from > FAR_ENOUGH && isAtTop(event))
        latest.current();
      from = null;
    };
    document.addEventListener('touchstart', begin, { passive: true });
    document.addEventListener('touchend', end, { passive: true });
    return () => {
      document.removeEventListener('touchstart', begin);
      document.removeEventListener('touchend', end);
    };
  }, []);
}
