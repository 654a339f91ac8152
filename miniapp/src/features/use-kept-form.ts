import { useState } from 'react';
import { storage } from '../platform/storage';

/**
 * A form that survives a reload, a back and a dead battery: what was typed is kept under `name` until `forget`.
 * `begin` fills the rest anew each time, so that a form kept since yesterday does not bring back yesterday's hour.
 */
export function useKeptForm<T extends object>(
  name: string,
  begin: () => T,
): { form: T; change: (part: Partial<T>) => void; forget: () => void } {
  const key = `form:${name}`;
  const [typed, setTyped] = useState<Partial<T>>(() => storage.read<Partial<T>>(key) ?? {});
  return {
    form: { ...begin(), ...typed },
    change: (part) =>
      setTyped((before) => {
        const next = { ...before, ...part };
        storage.write(key, next);
        return next;
      }),
    forget: () => storage.remove(key),
  };
}
