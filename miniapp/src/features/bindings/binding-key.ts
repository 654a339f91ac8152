import { randomKey } from '../../platform/random-key';
import { storage } from '../../platform/storage';

const KEY = 'binding-key';

/** By which this phone asks how its request stands. Whoever had it would read a state and a reason, and no person. */
export const bindingKey = {
  read: (): string | null => storage.read<string>(KEY),
  keep: (key: string): void => void storage.write(KEY, key),
  forget: (): void => storage.remove(KEY),
  make: (): string => randomKey() + randomKey(),
};
