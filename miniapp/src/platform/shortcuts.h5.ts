const TYPING = 'input, textarea, select, [contenteditable="true"]';

const buttonsOf = (listId: string) => [...document.querySelectorAll<HTMLElement>(`#${listId} button`)];

/** The page is the one on top, and no sheet is open over it: a sheet has keys of its own. */
function isInFront(listId: string): boolean {
  const pages = document.querySelectorAll('.taro_page_show');
  const top = pages[pages.length - 1] ?? document.body;
  const place = document.getElementById(listId);
  return place !== null && top.contains(place) && top.querySelector('[role="dialog"]') === null;
}

/** Keys of a desk: plain keys alone, never while somebody types, never with a modifier that the browser wants. */
export const shortcuts = {
  hasKeys: (): boolean => matchMedia('(hover: hover) and (pointer: fine)').matches,
  listen(listId: string, onKey: (key: string) => boolean): () => void {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (event.target instanceof Element && event.target.closest(TYPING) !== null) {
        if (event.key === 'Escape') (event.target as HTMLElement).blur();
        return;
      }
      if (isInFront(listId) && onKey(event.key)) event.preventDefault();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  },
  move(listId: string, by: number): void {
    const buttons = buttonsOf(listId);
    const at = shortcuts.at(listId);
    const to = at === -1 ? 0 : Math.min(Math.max(at + by, 0), buttons.length - 1);
    buttons[to]?.focus();
    buttons[to]?.scrollIntoView?.({ block: 'nearest' });
  },
  at: (listId: string): number => buttonsOf(listId).indexOf(document.activeElement as HTMLElement),
  focus(id: string): void {
    const found = document.getElementById(id);
    const field = found?.matches(TYPING) ? found : found?.querySelector<HTMLElement>(TYPING);
    field?.focus();
  },
};
