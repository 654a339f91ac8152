import { useState } from 'react';
import { cache, useQuery, useQueue, type PlanAction, type PlanView, type QueueEntry } from '../../api';
import { addressOf } from '../../api/request';
import { clock } from '../../platform/clock';
import type { PageState } from '../../ui';
import { pageStateOf } from '../page-state-of';

/** A plan as its page shows it, newest answer first. */
export interface OpenPlan {
  plan: PlanView;
  /** What may be done now, what waits in the queue counted as done. */
  actions: PlanAction[];
  /** Starts and results that wait for a network: when each was meant, in milliseconds. */
  waiting: { start: number | null; finish: number | null };
  stale: boolean;
  answered: (plan: PlanView) => void;
  reload: () => void;
}

export type OpeningPlan = { state: PageState; open: null } | { state: PageState; open: OpenPlan };

export function usePlan(id: string): OpeningPlan {
  const asks = { path: { id } };
  const read = useQuery('GET /plans/{id}', id === '' ? null : asks);
  const [answer, setAnswer] = useState<PlanView | null>(null);
  const waiting = useWaiting(id);
  const state: PageState = id === '' ? { kind: 'not-found' } : pageStateOf(read);
  const plan = answer?.id === id ? answer : read.data;
  if (plan === null || state.kind !== 'ready') return { state, open: null };
  const open: OpenPlan = {
    plan,
    actions: actionsWith(plan.actions, waiting),
    waiting,
    stale: read.stale,
    answered: (next) => {
      cache.write(addressOf('GET /plans/{id}', asks), next, clock.now());
      setAnswer(next);
    },
    reload: () => {
      setAnswer(null);
      read.reload();
    },
  };
  return { state, open };
}

function useWaiting(id: string): OpenPlan['waiting'] {
  const entries = useQueue().filter(({ state }) => state === 'waiting');
  const whenOf = (route: 'POST /plans/{id}/start' | 'POST /plans/{id}/finish') =>
    entries.find((entry) => entry.route === route && pathOf(entry) === id)?.at ?? null;
  return { start: whenOf('POST /plans/{id}/start'), finish: whenOf('POST /plans/{id}/finish') };
}

const pathOf = ({ asks }: QueueEntry): string | undefined => (asks as { path?: { id?: string } }).path?.id;

/** In a cellar the visit goes on: once its start waits to be sent, it can be finished. */
export function actionsWith(
  actions: readonly PlanAction[],
  { start, finish }: OpenPlan['waiting'],
): PlanAction[] {
  if (finish !== null) return actions.filter((action) => action === 'show-code');
  if (start === null) return [...actions];
  const left = actions.filter((action) => action === 'show-code');
  return [...left, 'finish'];
}
