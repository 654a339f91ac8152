import type { RequestRow } from '../../api';
import { storage } from '../../platform/storage';

const keyOf = (accountId: string) => `seen-requests:${accountId}`;
const MOST = 200;

type Seen = [id: string, version: number][];

/** How far each request had come when it was last looked at on this phone. */
export const seen = {
  mark(accountId: string, { id, version }: Pick<RequestRow, 'id' | 'version'>): void {
    const others = read(accountId).filter(([other]) => other !== id);
    storage.write(keyOf(accountId), [[id, version], ...others].slice(0, MOST));
  },
  /** Something happened since; what was never looked at here is no news. */
  hasNews(accountId: string, { id, version }: Pick<RequestRow, 'id' | 'version'>): boolean {
    const known = read(accountId).find(([other]) => other === id);
    return known !== undefined && known[1] < version;
  },
};

const read = (accountId: string): Seen => storage.read<Seen>(keyOf(accountId)) ?? [];
