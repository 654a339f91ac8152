import { storage } from '../platform/storage';

const KEY = 'token';
let current: string | null | undefined;

/** The session's token, kept on the phone until signing out. */
export const token = {
  get(): string | null {
    if (current === undefined) current = storage.read<string>(KEY);
    return current;
  },
  set(value: string | null): void {
    current = value;
    if (value === null) storage.remove(KEY);
    else storage.write(KEY, value);
  },
};
