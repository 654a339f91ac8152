const RELOADED = 'anqi:reloaded-for-part';

/**
 * A page's script could not be loaded. Without a network `tell` says so, and the page opens when it is back; with
 * one, a new release has taken the script away, and one reload brings the new app.
 */
export function whenPartMissing(tell: () => void): void {
  window.addEventListener('unhandledrejection', ({ reason }: PromiseRejectionEvent) => {
    if ((reason as { name?: string } | undefined)?.name !== 'ChunkLoadError') return;
    if (!navigator.onLine) {
      tell();
      window.addEventListener('online', () => location.reload(), { once: true });
    } else if (sessionStorage.getItem(RELOADED) === null) {
      sessionStorage.setItem(RELOADED, '1');
      location.reload();
    }
  });
}
