import { useState } from 'react';
import { storage } from '../platform/storage';

export interface KeptForm<T> {
  form: T;
  /** What changes; a function of the form where something that took its time changes it. */
  change: (part: Partial<T> | ((form: T) => Partial<T>)) => void;
  /** It is sent: nothing of it comes back. */
  forget: () => void;
}

const keyOf = (name: string) => `form:${name}`;

/** Puts a form back for the page that opens next: what was sent in vain is written on. */
export const keepForm = (name: string, form: object): void => void storage.write(keyOf(name), form);

/**
 * A form that survives a reload, a back and a dead battery: what was typed is kept under `name` until `forget`.
 * `begin` fills the rest anew each time, so that a form kept since yesterday does not bring back yesterday's hour.
 */
export function useKeptForm<T extends object>(name: string, begin: () => T): KeptForm<T> {
  const key = keyOf(name);
  const [typed, setTyped] = useState<Partial<T>>(() => storage.read<Partial<T>>(key) ?? {});
  return {
    form: { ...begin(), ...typed },
    change: (part) =>
      setTyped((before) => {
        const changed = typeof part === 'function' ? part({ ...begin(), ...before }) : part;
        const next = { ...before, ...changed };
        storage.write(key, next);
        return next;
      }),
    forget: () => storage.remove(key),
  };
}
