import { useState } from 'react';
import { storage } from '../platform/storage';

/**
 * A form that survives a reload, a back and a dead battery: kept under `name` until `forget`. `begin` fills what
 * was never typed.
 */
export function useKeptForm<T extends object>(
  name: string,
  begin: () => T,
): { form: T; change: (part: Partial<T>) => void; forget: () => void } {
  const key = `form:${name}`;
  const [form, setForm] = useState<T>(() => ({ ...begin(), ...storage.read<Partial<T>>(key) }));
  return {
    form,
    change: (part) =>
      setForm((before) => {
        const next = { ...before, ...part };
        storage.write(key, next);
        return next;
      }),
    forget: () => storage.remove(key),
  };
}
