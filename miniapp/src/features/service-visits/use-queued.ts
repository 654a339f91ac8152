import { useEffect } from 'react';
import { queue, useQueue, type QueueEntry } from '../../api';
import { storage } from '../../platform/storage';

type Route = 'POST /service-visits' | 'POST /service-visits/{id}/log';

export const planFormName = (enterpriseId: string): string => `service-visit-plan:${enterpriseId}`;
export const logFormName = (id: string): string => `service-visit-log:${id}`;

/** The form that an entry was written in. */
export function formOf({ route, asks }: QueueEntry): string {
  const { path, body } = asks as { path?: { id: string }; body?: { enterpriseId?: string } };
  return route === 'POST /service-visits'
    ? planFormName(body?.enterpriseId ?? '')
    : logFormName(path?.id ?? '');
}

/** What waits on the phone, or was refused; what was sent is taken out, its form with it, and `onSent` hears of it. */
export function useQueued(route: Route, onSent: () => void): QueueEntry[] {
  const entries = useQueue().filter((entry) => entry.route === route);
  const sent = entries.find(({ state }) => state === 'sent');
  useEffect(() => {
    if (sent === undefined) return;
    storage.remove(`form:${formOf(sent)}`);
    queue.remove(sent.key);
    onSent();
  }, [sent, onSent]);
  return entries.filter(({ state }) => state !== 'sent');
}
