import { useEffect, useRef } from 'react';
import { shortcuts } from '../../platform/shortcuts';

export interface ListKeys {
  listId: string;
  searchId: string;
  /** Marks the row with the focus, by its place. */
  onSelect: (at: number) => void;
  onHelp: () => void;
  /** Escape; false where there is nothing to leave. */
  onLeave: () => boolean;
}

/** j k and the arrows move the focus, which Enter opens; / searches, x selects, ? tells of them, Escape leaves. */
export function useListKeys(keys: ListKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => shortcuts.listen(keys.listId, (key) => pressed(latest.current, key)), [keys.listId]);
}

function pressed({ listId, searchId, onSelect, onHelp, onLeave }: ListKeys, key: string): boolean {
  const at = shortcuts.at(listId);
  switch (key) {
    case 'j':
    case 'k':
      shortcuts.move(listId, key === 'j' ? 1 : -1);
      return true;
    case 'ArrowDown':
    case 'ArrowUp':
      // elsewhere they scroll the page and choose in groups
      if (at === -1) return false;
      shortcuts.move(listId, key === 'ArrowDown' ? 1 : -1);
      return true;
    case '/':
      shortcuts.focus(searchId);
      return true;
    case 'x':
      if (at === -1) return false;
      onSelect(at);
      return true;
    case '?':
      onHelp();
      return true;
    case 'Escape':
      return onLeave();
    default:
      return false;
  }
}
