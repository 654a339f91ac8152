import type { SummonsEvent } from '@anqi/shared';
import { useEffect } from 'react';
import { queue, useQueue, type QueueEntry, type SummonsStepRoute, type SummonsView } from '../../api';

export const STEP_ROUTES: Record<SummonsEvent, SummonsStepRoute> = {
  report: 'POST /summonses/{id}/report',
  settle: 'POST /summonses/{id}/settlement',
  'call-off': 'POST /summonses/{id}/calling-off',
  rate: 'POST /summonses/{id}/rating',
};

const eventOf = ({ route }: QueueEntry): SummonsEvent | undefined =>
  (Object.keys(STEP_ROUTES) as SummonsEvent[]).find((event) => STEP_ROUTES[event] === route);

export interface QueuedStep {
  event: SummonsEvent;
  entry: QueueEntry;
}

export interface Steps {
  /** What may be done now; what waits in the queue counts as done. */
  actions: SummonsEvent[];
  waiting: QueuedStep[];
  refused: QueuedStep[];
}

/** `onSent` gets the summons as it is once a step that waited has been sent. */
export function useSteps(
  { id, actions }: Pick<SummonsView, 'id' | 'actions'>,
  onSent: (summons: SummonsView) => void,
): Steps {
  const steps = useQueue().flatMap((entry): QueuedStep[] => {
    const event = eventOf(entry);
    const isOf = (entry.asks as { path?: { id: string } }).path?.id === id;
    return event !== undefined && isOf ? [{ event, entry }] : [];
  });
  const waiting = steps.filter(({ entry }) => entry.state === 'waiting');
  const sent = steps.find(({ entry }) => entry.state === 'sent')?.entry;
  useEffect(() => {
    if (sent === undefined) return;
    onSent(sent.answer as SummonsView);
    queue.remove(sent.key);
  }, [sent]); // eslint-disable-line react-hooks/exhaustive-deps -- an entry is sent once
  const held = waiting.map(({ event }) => event);
  return {
    actions: actions.filter((event) => !held.includes(event)),
    waiting,
    refused: steps.filter(({ entry }) => entry.state === 'refused'),
  };
}
