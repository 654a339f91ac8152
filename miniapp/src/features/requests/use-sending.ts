import { useEffect, useState } from 'react';
import { queue, useQueue, type Problem, type QueueEntry, type RequestView } from '../../api';
import { keepForm } from '../use-kept-form';
import { formOfEntry } from './ask-form';

export type Sending =
  | { kind: 'writing'; problem: Problem | null }
  /** On its way; it goes on when the page is left. */
  | { kind: 'sending'; entry: QueueEntry }
  /** No network: it waits on the phone. */
  | { kind: 'queued'; entry: QueueEntry }
  | { kind: 'done'; request: RequestView };

type Asked = QueueEntry<'POST /requests'>;

export interface SendingState {
  sending: Sending;
  send: (entry: Pick<Asked, 'key' | 'asks' | 'photos' | 'label' | 'at'>) => void;
  /** Out of the queue and back into the form. */
  takeBack: (key: string) => void;
}

/**
 * Every request goes through the queue, with or without a network: so it is sent once whatever is tapped, closed or lost
 * on the way. A refusal leads back into the form, kept under `formName`.
 */
export function useSending(formName: string): SendingState {
  const [key, setKey] = useState<string | null>(null);
  const [flushing, setFlushing] = useState(false);
  const [done, setDone] = useState<RequestView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const entry = useQueue().find((each) => each.key === key);

  const takeBack = (wanted: string) => {
    const taken = queue.take(wanted);
    if (taken?.route !== 'POST /requests') return;
    keepForm(formName, formOfEntry(taken as Asked));
    setProblem(taken.problem ?? null);
    setKey(null);
  };

  const state = entry?.state;
  useEffect(() => {
    if (entry === undefined || state === 'waiting') return;
    if (state === 'refused') return takeBack(entry.key);
    setDone(entry.answer as RequestView);
    queue.remove(entry.key); // its outcome is on the screen now
  }, [state]); // eslint-disable-line react-hooks/exhaustive-deps -- an entry changes its state once

  const send: SendingState['send'] = (asked) => {
    setKey(asked.key);
    setProblem(null);
    setFlushing(true);
    queue.add({ ...asked, route: 'POST /requests' });
    void queue.flush().then(() => setFlushing(false));
  };

  return { sending: stateOf(), send, takeBack };

  function stateOf(): Sending {
    if (done !== null) return { kind: 'done', request: done };
    if (entry === undefined || entry.state !== 'waiting') return { kind: 'writing', problem };
    return { kind: flushing ? 'sending' : 'queued', entry };
  }
}
