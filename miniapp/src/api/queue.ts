import { network } from '../platform/network';
import { randomKey } from '../platform/random-key';
import { storage } from '../platform/storage';
import { isUnanswered, readProblem, type Problem, type Result } from './problem';
import { request } from './request';
import type { AnswerOf, AsksOf } from './routes';
import type { SummonsStepRoute } from './routes-summons';
import { uploads, type WaitingPhoto } from './uploads';

/** Writes that may wait for a network: sent later they still mean the same. */
export type QueuedRoute =
  | 'POST /plans'
  | 'POST /plans/{id}/start'
  | 'POST /plans/{id}/finish'
  | 'POST /plans/{id}/rating'
  | 'POST /visit-reports'
  | 'POST /service-visits'
  | 'POST /service-visits/{id}/log'
  | 'POST /requests'
  | 'POST /summonses'
  | SummonsStepRoute
  | 'POST /message-consents'
  | 'POST /requests/{id}/events';

export interface QueueEntry<R extends QueuedRoute = QueuedRoute> {
  key: string;
  /** Whose intention it is; null for a visitor who is not signed in. */
  accountId: string | null;
  route: R;
  asks: AsksOf<R>;
  /** Sent before it, each once; their ids then belong to its body. */
  photos?: WaitingPhoto[];
  /** The server had thrown its photos away, too long unused, and they were sent anew. */
  photosAgain?: boolean;
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
  add<R extends QueuedRoute>(
    entry: Pick<QueueEntry<R>, 'key' | 'route' | 'asks' | 'photos' | 'label' | 'at'>,
  ): void {
    if (all().some(({ key }) => key === entry.key)) return;
    keep([...all(), { ...entry, accountId, state: 'waiting' } as QueueEntry]);
  },
  /** Takes an entry away: its outcome was seen, or the visitor gave it up. */
  remove(key: string): void {
    queue.take(key)?.photos?.forEach(uploads.forget);
  },
  /** Takes it away with its photos still on the phone: it is written on. */
  take(key: string): QueueEntry | undefined {
    const taken = all().find((entry) => entry.key === key);
    keep(all().filter((entry) => entry !== taken));
    return taken;
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
    const result = await sendOne(next);
    const isOver = result.ok || !isUnanswered(result.problem);
    if (isOver && UNATTENDED.includes(next.route)) queue.remove(next.key);
    else if (result.ok) sent(next, result.value);
    else if (isUnanswered(result.problem)) return;
    else if (lostPhotos(next, result.problem)) change(next.key, { photos: anew(next), photosAgain: true });
    else change(next.key, { state: 'refused', problem: result.problem });
  }
}

/** Nobody waits to hear what became of these. */
const UNATTENDED: readonly QueuedRoute[] = ['POST /message-consents'];

const firstWaiting = () => queue.mine().find(({ state }) => state === 'waiting');

/** Its photos first; one that does not get through keeps the whole back. */
async function sendOne({
  key,
  accountId: whose,
  route,
  asks,
  photos,
}: QueueEntry): Promise<Result<AnswerOf<QueuedRoute>>> {
  if (photos === undefined || photos.length === 0) return request(route, asks, key);
  const known = [...photos];
  for (const [index, photo] of photos.entries()) {
    if (whose !== accountId) return { ok: false, problem: readProblem(401, null) };
    const result = await uploads.send(photo);
    if (!result.ok) return result;
    known[index] = { ...photo, id: result.value };
    change(key, { photos: [...known] });
  }
  if (whose !== accountId) return { ok: false, problem: readProblem(401, null) };
  const { body } = asks as { body: object };
  const photoIds = known.map(({ id }) => id);
  return request(route, { ...asks, body: { ...body, photoIds } } as typeof asks, key);
}

function sent({ key, photos }: QueueEntry, answer: AnswerOf<QueuedRoute>): void {
  change(key, { state: 'sent', answer, photos: undefined });
  photos?.forEach(uploads.forget);
}

/** Photos that belong to nothing are thrown away after a day: they are sent once more, as new ones. */
const lostPhotos = ({ photosAgain }: QueueEntry, { errors = [] }: Problem): boolean =>
  photosAgain !== true &&
  errors.some(({ pointer, code }) => pointer === '/photoIds' && code === 'unknown-reference');

const anew = ({ photos = [] }: QueueEntry): WaitingPhoto[] =>
  photos.map(({ shelfId }) => ({ shelfId, key: randomKey() }));
