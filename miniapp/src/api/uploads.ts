import { photoShelf } from '../platform/photo-shelf';
import type { Arrived } from '../platform/transport';
import { PICTURE_TIMEOUT_MS } from './photos';
import { isUnanswered, type Problem, type Result } from './problem';
import { headers, ready, resultOf } from './request';

/** A photo on the phone that belongs to what is being written. */
export interface WaitingPhoto {
  /** Where the phone keeps it. */
  shelfId: string;
  /** Its own idempotency key: sent again after a lost answer, it is the same photo. */
  key: string;
  /** The server's, once it was sent. */
  id?: string;
}

export type UploadState =
  | { kind: 'sending'; share: number }
  | { kind: 'sent' }
  /** No network, or no answer: tried again when it is back. */
  | { kind: 'waiting' }
  /** Not a picture, too large, or lost by the phone: it has to be taken away. */
  | { kind: 'refused'; problem: Problem };

const states = new Map<string, UploadState>();
const underWay = new Map<string, Promise<Result<string>>>();
const listeners = new Set<() => void>();

function become(shelfId: string, state: UploadState): void {
  states.set(shelfId, state);
  listeners.forEach((listener) => listener());
}

/** A phone that lost the picture is no answer of the server's, and sending it again will not help. */
const missing: Problem = { kind: 'problem', status: 0, code: 'photo-missing', title: '' };

/** Photos on their way: the form and the queue may ask for the same one, and it is sent once. */
export const uploads = {
  stateOf: (shelfId: string): UploadState | undefined => states.get(shelfId),
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  /** The server's id of the photo. */
  send(photo: WaitingPhoto): Promise<Result<string>> {
    if (photo.id !== undefined) return Promise.resolve({ ok: true, value: photo.id });
    const already = underWay.get(photo.key);
    if (already !== undefined) return already;
    const sending = sendOne(photo).finally(() => underWay.delete(photo.key));
    underWay.set(photo.key, sending);
    return sending;
  },
  /** The phone needs it no longer. */
  forget({ shelfId }: WaitingPhoto): void {
    states.delete(shelfId);
    photoShelf.remove(shelfId);
  },
};

async function sendOne({ shelfId, key }: WaitingPhoto): Promise<Result<string>> {
  become(shelfId, { kind: 'sending', share: 0 });
  const over = await ready();
  if (over !== null) {
    become(shelfId, { kind: 'waiting' });
    return { ok: false, problem: over };
  }
  const arrived = await photoShelf.send(shelfId, {
    path: '/api/v1/photos',
    headers: headers(key),
    timeoutMs: PICTURE_TIMEOUT_MS,
    onProgress: (share) => become(shelfId, { kind: 'sending', share }),
  });
  const result = arrived.kind === 'missing' ? { ok: false as const, problem: missing } : idOf(arrived);
  if (result.ok) become(shelfId, { kind: 'sent' });
  else if (isUnanswered(result.problem)) become(shelfId, { kind: 'waiting' });
  else become(shelfId, { kind: 'refused', problem: result.problem });
  return result;
}

function idOf(arrived: Arrived): Result<string> {
  const result = resultOf<{ id: string }>(arrived);
  return result.ok ? { ok: true, value: result.value.id } : result;
}
