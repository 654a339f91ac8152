import { useSyncExternalStore } from 'react';
import { queue, type QueueEntry } from './queue';

/** Every entry of the queue as it stands; filter by account and state where it is shown. */
export function useQueue(): QueueEntry[] {
  useSyncExternalStore(queue.subscribe, queue.all, queue.all);
  return queue.mine();
}
