import { useEffect } from 'react';
import { request, useQuery, type NoticesRead } from '../../api';
import { randomKey } from '../../platform/random-key';

const listeners = new Set<() => void>();

/** Which notices were read: kept by the server, alike on every device. */
export const reading = {
  /** Those named, or all up to one; tells whether the server knows. Without a network they stay unread. */
  async mark(body: NoticesRead): Promise<boolean> {
    const result = await request('POST /notices/reading', { body }, randomKey());
    if (result.ok) listeners.forEach((listener) => listener());
    return result.ok;
  },
  /** Called when something was read here. Returns how to stop. */
  onChange(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

/** How many of one's notices are unread. */
export function useUnread(): number {
  const { data, reload } = useQuery('GET /notices/counts', {});
  useEffect(() => reading.onChange(reload)); // a page lies under the one that reads
  return data?.unread ?? 0;
}
