import { useEffect, useState } from 'react';
import type { RequestEvent } from '@anqi/shared';
import { requestEventTexts } from '@anqi/shared/wording/requests';
import { requestWorkText } from '@anqi/shared/wording/ui/request-work';
import {
  queue,
  useIntention,
  useQueue,
  type Problem,
  type QueueEntry,
  type RequestEventBody,
  type RequestTimelineEntry,
  type RequestView,
} from '../../api';
import { storage } from '../../platform/storage';
import { toast, useLanguage, useText } from '../../ui';
import type { OpenRequest } from '../requests/open-request';
import { actsOf, mayWait, type Act } from './acts';

export interface Acting {
  acts: Act[];
  /** The sheet that is open. */
  act: Act | null;
  open: (act: Act) => void;
  close: () => void;
  waiting: QueueEntry[];
  refused: QueueEntry[];
}

export const formName = (requestId: string, id: Act['id']): string => `request:${requestId}:${id}`;
const eventOf = ({ asks }: QueueEntry): RequestEvent =>
  (asks as { body: RequestEventBody }).body.event as RequestEvent;
const isOf = (requestId: string, { route, asks }: QueueEntry): boolean =>
  route === 'POST /requests/{id}/events' && (asks as { path?: { id: string } }).path?.id === requestId;

/** What may be done with the open request, what waits in the queue counted as done. */
export function useActing(open: OpenRequest | null): Acting {
  const [act, setAct] = useState<Act | null>(null);
  const entries = useQueue().filter((entry) => open !== null && isOf(open.request.id, entry));
  const waiting = entries.filter(({ state }) => state === 'waiting');
  const sent = entries.find(({ state }) => state === 'sent');
  useEffect(() => {
    if (sent === undefined || open === null) return;
    storage.remove(`form:${formName(open.request.id, eventOf(sent))}`);
    open.answered(sent.answer as RequestView);
    queue.remove(sent.key);
  }, [sent, open]);
  const held = waiting.map(eventOf);
  const actions = (open?.request.actions ?? []).filter((event) => !held.includes(event));
  return {
    acts: actsOf(actions),
    act,
    open: setAct,
    close: () => setAct(null),
    waiting,
    refused: entries.filter(({ state }) => state === 'refused'),
  };
}

export const useEntryName = (): ((entry: QueueEntry) => string) => {
  const language = useLanguage();
  return (entry) => requestEventTexts[eventOf(entry)][language];
};

export const actOfEntry = (entry: QueueEntry): Act => ({ id: eventOf(entry), events: [eventOf(entry)] });

export interface ActWrite {
  busy: boolean;
  problem: Problem | null;
  /** What has happened since the sheet's version was seen; `null` where nobody was faster. */
  changes: RequestTimelineEntry[] | null;
  send: (body: RequestEventBody) => Promise<'done' | 'queued' | 'refused'>;
}

/** One event. Where somebody else was faster it says what changed, and what was typed stays. */
export function useActWrite(open: OpenRequest): ActWrite {
  const say = useText(requestWorkText);
  const language = useLanguage();
  const { request } = open;
  const { busy, problem, submit, clear } = useIntention('POST /requests/{id}/events');
  const [seen, setSeen] = useState<number | null>(null);
  const send = async (body: RequestEventBody): Promise<'done' | 'queued' | 'refused'> => {
    const event = body.event as RequestEvent;
    const label = mayWait(event) ? `${requestEventTexts[event][language]} ${request.number}` : undefined;
    const outcome = await submit({ path: { id: request.id }, body }, label);
    switch (outcome.kind) {
      case 'done':
        open.answered(outcome.value);
        toast(say('done'));
        return 'done';
      case 'queued':
        toast(say('queued'), 'offline');
        return 'queued';
      case 'refused':
        if (['version-conflict', 'not-in-this-state'].includes(outcome.problem.code)) {
          setSeen((before) => before ?? request.timeline.length);
          clear();
          open.reload();
        }
        return 'refused';
      case 'busy':
        return 'refused';
    }
  };
  return { busy, problem, changes: seen === null ? null : request.timeline.slice(seen), send };
}
