import { randomKey } from '../../platform/random-key';
import { storage } from '../../platform/storage';

const KEY = 'binding-key';
const COMING = 'binding-coming';

function make(): string {
  const key = randomKey() + randomKey();
  storage.write(COMING, key);
  return key;
}

/** By which this phone asks how its request stands. Whoever had it would read a state and a reason, and no person. */
export const bindingKey = {
  read: (): string | null => storage.read<string>(KEY),
  keep: (key: string): void => void storage.write(KEY, key),
  forget: (): void => storage.remove(KEY),
  /** Of the request being written: the same until it has arrived, so that a second try is no second request. */
  coming: (): string => storage.read<string>(COMING) ?? make(),
  arrived: (): void => storage.remove(COMING),
};
