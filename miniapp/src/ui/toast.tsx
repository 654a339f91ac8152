import { useSyncExternalStore } from 'react';
import { Box, Words } from '../platform/elements';
import { Icon, type IconName } from './icon';

interface Toast {
  text: string;
  icon: IconName;
}

const SHOWN_MS = 3200;
const listeners = new Set<() => void>();
let current: Toast | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

function show(next: Toast | null): void {
  current = next;
  listeners.forEach((listener) => listener());
}

/** A short word about what has just been done; nothing that has to be acted on. */
export function toast(text: string, icon: IconName = 'check'): void {
  clearTimeout(timer);
  show({ text, icon });
  timer = setTimeout(() => show(null), SHOWN_MS);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
const snapshot = () => current;

export function Toasts() {
  const shown = useSyncExternalStore(subscribe, snapshot, snapshot);
  return (
    <Box className="toasts" live="polite">
      {shown ? (
        <Box className="toast">
          <Icon name={shown.icon} />
          <Words>{shown.text}</Words>
        </Box>
      ) : null}
    </Box>
  );
}
