const FOCUSABLE =
  'button:not([disabled]), input:not([disabled]), textarea:not([disabled]), a[href], [tabindex="0"]';

type WakeLock = { request(kind: 'screen'): Promise<{ release(): Promise<void> }> };

/** What the browser does for a page beside showing it. */
export const device = {
  call(phoneNumber: string): void {
    window.location.href = `tel:${phoneNumber}`;
  },
  setTitle(title: string): void {
    document.title = title;
  },
  prefersDark: (): boolean => matchMedia('(prefers-color-scheme: dark)').matches,
  onThemeChange(listener: () => void): void {
    matchMedia('(prefers-color-scheme: dark)').addEventListener?.('change', listener);
  },
  paintPage(dark: boolean): void {
    document.documentElement.classList.toggle('dark', dark);
    document.querySelector('meta[name="theme-color"]')?.setAttribute('content', dark ? '#0f1413' : '#f3f6f5');
  },
  setLanguage(language: string): void {
    document.documentElement.lang = language;
  },
  /** Keeps a code bright and the screen awake while it is shown; returns how to end it. */
  keepAwake(): () => void {
    const held = (navigator as { wakeLock?: WakeLock }).wakeLock?.request('screen').catch(() => null);
    return () => void held?.then((lock) => lock?.release());
  },
  /** Moves focus into the element `id` and keeps it there; Escape calls back. Returns how to give it back. */
  holdFocus(id: string, onEscape: () => void): () => void {
    const before = document.activeElement as HTMLElement | null;
    const inside = () => [...document.querySelectorAll<HTMLElement>(`#${id} :is(${FOCUSABLE})`)];
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') return onEscape();
      if (event.key !== 'Tab') return;
      const stops = inside();
      const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
      const next = event.shiftKey ? stops[stops.length - 1] : stops[0];
      if (document.activeElement !== edge && stops.includes(document.activeElement as HTMLElement)) return;
      event.preventDefault();
      next?.focus();
    };
    inside()[0]?.focus();
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      before?.focus?.();
    };
  },
  /** After what was focused moved to another place: the page would have lost it. */
  focusOn(id: string): void {
    if (id !== '') document.getElementById(id)?.focus();
  },
  /** The page draws its own. */
  hasOwnTitleBar: false,
};
