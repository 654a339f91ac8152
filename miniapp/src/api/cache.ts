import { storage } from '../platform/storage';

export interface Kept<T> {
  value: T;
  /** When it arrived, in milliseconds of the phone's clock. */
  at: number;
}

const PREFIX = 'kept:';
const INDEX = 'kept-index';
const MOST = 40;
const inMemory = new Map<string, Kept<unknown>>();

/**
 * Answers of the last reads, on the phone, so that a page opens without a network. One visitor's answers
 * are never another's: signing in or out empties it.
 */
export const cache = {
  read<T>(address: string): Kept<T> | null {
    const kept = inMemory.get(address) ?? storage.read<Kept<unknown>>(PREFIX + address);
    if (kept === null) return null;
    inMemory.set(address, kept);
    return kept as Kept<T>;
  },
  write(address: string, value: unknown, at: number): void {
    const kept = { value, at };
    inMemory.set(address, kept);
    storage.write(PREFIX + address, kept);
    const index = (storage.read<string[]>(INDEX) ?? []).filter((other) => other !== address);
    index.push(address);
    while (index.length > MOST) forget(index.shift());
    storage.write(INDEX, index);
  },
  clear(): void {
    (storage.read<string[]>(INDEX) ?? []).forEach(forget);
    storage.remove(INDEX);
    inMemory.clear();
  },
};

function forget(address: string | undefined): void {
  if (address === undefined) return;
  inMemory.delete(address);
  storage.remove(PREFIX + address);
}
