import { useRef, useState } from 'react';
import { clock } from '../platform/clock';
import { randomKey } from '../platform/random-key';
import { isPassing, type Problem } from './problem';
import { queue, type QueuedRoute } from './queue';
import { request } from './request';
import type { AnswerOf, AsksOf, WriteRoute } from './routes';

export type Outcome<R extends WriteRoute> =
  | { kind: 'done'; value: AnswerOf<R> }
  | { kind: 'refused'; problem: Problem }
  /** No network: it waits on the phone and is sent with the same key. */
  | { kind: 'queued'; key: string }
  /** A second tap while the first is under way. */
  | { kind: 'busy' };

export interface Intention<R extends WriteRoute> {
  busy: boolean;
  problem: Problem | null;
  /** `label` names the intention in the queue; without one it is not queued but refused as offline. */
  submit: (asks: AsksOf<R>, label?: string) => Promise<Outcome<R>>;
  /** Forget the problem: the visitor has begun to mend it. */
  clear: () => void;
}

const QUEUED: readonly WriteRoute[] = [
  'POST /plans',
  'POST /plans/{id}/start',
  'POST /plans/{id}/finish',
  'POST /plans/{id}/rating',
  'POST /requests/{id}/events',
  'POST /visit-reports',
  'POST /summonses',
  'POST /summonses/{id}/report',
  'POST /summonses/{id}/settlement',
  'POST /summonses/{id}/calling-off',
  'POST /summonses/{id}/rating',
  'POST /service-visits',
  'POST /service-visits/{id}/log',
] satisfies QueuedRoute[];

/**
 * One intention of the visitor, e.g. to file this plan. The key is made once and stays while the same thing is
 * tried again, whatever got lost on the way; a changed body is another intention.
 */
export function useIntention<R extends WriteRoute>(route: R): Intention<R> {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const underWay = useRef(false);
  const intention = useRef<{ key: string; said: string } | null>(null);

  const submit = async (asks: AsksOf<R>, label?: string): Promise<Outcome<R>> => {
    if (underWay.current) return { kind: 'busy' };
    underWay.current = true;
    setBusy(true);
    setProblem(null);
    const said = JSON.stringify(asks);
    if (intention.current?.said !== said) intention.current = { key: randomKey(), said };
    const { key } = intention.current;
    const result = await request(route, asks, key);
    underWay.current = false;
    setBusy(false);
    if (result.ok) {
      intention.current = null;
      return { kind: 'done', value: result.value };
    }
    if (label !== undefined && result.problem.kind !== 'problem' && isQueued(route)) {
      queue.add({ key, route, asks: asks as AsksOf<QueuedRoute>, label, at: clock.now() });
      intention.current = null;
      return { kind: 'queued', key };
    }
    if (!isPassing(result.problem)) intention.current = null;
    setProblem(result.problem);
    return { kind: 'refused', problem: result.problem };
  };

  return { busy, problem, submit, clear: () => setProblem(null) };
}

const isQueued = (route: WriteRoute): route is QueuedRoute => QUEUED.includes(route);
