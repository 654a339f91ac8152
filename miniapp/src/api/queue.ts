import { network } from '../platform/network';
import { storage } from '../platform/storage';
import { isPassing, type Problem } from './problem';
import { request } from './request';
import type { AnswerOf, AsksOf } from './routes';

/** Writes that may wait for a network: sent later they still mean the same. */
export type QueuedRoute =
  | 'POST /plans'
  | 'POST /plans/{id}/start'
  | 'POST /plans/{id}/finish'
  | 'POST /plans/{id}/rating'
  | 'POST /visit-reports';

export interface QueueEntry<R extends QueuedRoute = QueuedRoute> {
  key: string;
  /** Whose intention it is; null for a visitor who is not signed in. */
  accountId: string | null;
  route: R;
  asks: AsksOf<R>;
  /** What the visitor calls it, e.g. the enterprise's name. */
  label: string;
  /** When it was meant, in milliseconds. */
  at: number;
  state: 'waiting' | 'sent' | 'refused';
  answer?: AnswerOf<R>;
  problem?: Problem;
}

const KEY = 'queue';
const listeners = new Set<() => void>();
let entries: QueueEntry[] | null = null;
let sending: Promise<void> | null = null;
let accountId: string | null = null;

const all = (): QueueEntry[] => (entries ??= storage.read<QueueEntry[]>(KEY) ?? []);

function keep(next: QueueEntry[]): void {
  entries = next;
  storage.write(KEY, next);
  listeners.forEach((listener) => listener());
}

const change = (key: string, part: Partial<QueueEntry>) =>
  keep(all().map((entry) => (entry.key === key ? { ...entry, ...part } : entry)));

/**
 * Filings, starts, results, ratings and reports that a dead zone kept back. They are sent in their order, each
 * with the key it was given when it was meant, so that an answer lost on the way does nothing twice.
 */
export const queue = {
  all,
  /** The entries of whoever is signed in now. */
  mine: (): QueueEntry[] => all().filter((entry) => entry.accountId === accountId),
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  add<R extends QueuedRoute>(entry: Pick<QueueEntry<R>, 'key' | 'route' | 'asks' | 'label' | 'at'>): void {
    if (all().some(({ key }) => key === entry.key)) return;
    keep([...all(), { ...entry, accountId, state: 'waiting' } as QueueEntry]);
  },
  /** Takes an entry away: its outcome was seen, or the visitor gave it up. */
  remove(key: string): void {
    keep(all().filter((entry) => entry.key !== key));
  },
  /** Whose entries are sent from now on. */
  belongTo(account: string | null): void {
    accountId = account;
    listeners.forEach((listener) => listener());
    if (account !== null) void queue.flush();
  },
  /** Sends what waits, one after the other; stops at the first that gets no answer. */
  flush(): Promise<void> {
    sending ??= sendAll().finally(() => {
      sending = null;
    });
    return sending;
  },
  /** Sends whenever the network comes back. Returns how to stop. */
  watch: (): (() => void) => network.onChange((online) => online && void queue.flush()),
};

async function sendAll(): Promise<void> {
  for (let next = firstWaiting(); next !== undefined; next = firstWaiting()) {
    const result = await request(next.route, next.asks, next.key);
    if (result.ok) change(next.key, { state: 'sent', answer: result.value });
    else if (isPassing(result.problem) || mustWait(result.problem)) return;
    else change(next.key, { state: 'refused', problem: result.problem });
  }
}

const firstWaiting = () => queue.mine().find(({ state }) => state === 'waiting');

/** Signed out, or the same key is still being worked on: neither is an answer to the intention. */
const mustWait = ({ status, code }: Problem) => status === 401 || code === 'idempotency-key-in-progress';
