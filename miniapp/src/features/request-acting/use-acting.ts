import { useEffect, useRef, useState } from 'react';
import type { RequestEvent } from '@anqi/shared';
import { requestEventTexts } from '@anqi/shared/wording/requests';
import { requestWorkText } from '@anqi/shared/wording/ui/request-work';
import {
  queue,
  useIntention,
  useQueue,
  type IntentionOutcome,
  type Problem,
  type QueueEntry,
  type RequestEventBody,
  type RequestTimelineEntry,
  type RequestView,
  type WaitingPhoto,
} from '../../api';
import { clock } from '../../platform/clock';
import { randomKey } from '../../platform/random-key';
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

const EVENTS = 'POST /requests/{id}/events';

export const formName = (requestId: string, id: Act['id']): string => `request:${requestId}:${id}`;
const eventOf = ({ asks }: QueueEntry): RequestEvent =>
  (asks as { body: RequestEventBody }).body.event as RequestEvent;
const isOf = (requestId: string, { route, asks }: QueueEntry): boolean =>
  route === EVENTS && (asks as { path?: { id: string } }).path?.id === requestId;

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
  send: (body: RequestEventBody, photos: WaitingPhoto[]) => Promise<'done' | 'queued' | 'refused'>;
}

/** One event. Where somebody else was faster it says what changed, and what was typed stays. */
export function useActWrite(open: OpenRequest): ActWrite {
  const say = useText(requestWorkText);
  const language = useLanguage();
  const { request } = open;
  const intention = useIntention(EVENTS);
  const withPhotos = useSendWithPhotos(request.id);
  const [seen, setSeen] = useState<number | null>(null);
  const send: ActWrite['send'] = async (body, photos) => {
    const event = body.event as RequestEvent;
    const name = `${requestEventTexts[event][language]} ${request.number}`;
    const outcome: Sent =
      photos.length > 0
        ? await withPhotos.send(body, photos, name)
        : await intention.submit({ path: { id: request.id }, body }, mayWait(event) ? name : undefined);
    switch (outcome.kind) {
      case 'done':
        if (outcome.value !== null) open.answered(outcome.value);
        toast(say('done'));
        return 'done';
      case 'queued':
        toast(say('queued'), 'offline');
        return 'queued';
      case 'refused':
        if (['version-conflict', 'not-in-this-state'].includes(outcome.problem.code)) {
          setSeen((before) => before ?? request.timeline.length);
          intention.clear();
          withPhotos.clear();
          open.reload();
        }
        return 'refused';
      case 'busy':
        return 'refused';
    }
  };
  return {
    busy: intention.busy || withPhotos.busy,
    problem: intention.problem ?? withPhotos.problem,
    changes: seen === null ? null : request.timeline.slice(seen),
    send,
  };
}

/** An outcome whose answer the page may have taken from the queue already. */
type Sent =
  Exclude<IntentionOutcome<typeof EVENTS>, { kind: 'done' }> | { kind: 'done'; value: RequestView | null };

/** With photos an event goes through the queue, which sends each of them once and before the words. */
function useSendWithPhotos(id: string) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const underWay = useRef(false);
  const send = async (body: RequestEventBody, photos: WaitingPhoto[], label: string): Promise<Sent> => {
    if (underWay.current) return { kind: 'busy' };
    underWay.current = true;
    setBusy(true);
    setProblem(null);
    const key = randomKey();
    const asks = { path: { id }, body };
    queue.add({ key, route: EVENTS, asks, photos, label, at: clock.now() });
    await queue.flush();
    underWay.current = false;
    setBusy(false);
    const entry = queue.all().find((each) => each.key === key);
    if (entry?.state === 'waiting') return { kind: 'queued', key };
    const refusal = queue.take(key)?.problem;
    if (refusal === undefined) return { kind: 'done', value: (entry?.answer as RequestView) ?? null };
    setProblem(refusal);
    return { kind: 'refused', problem: refusal };
  };
  return { busy, problem, send, clear: () => setProblem(null) };
}
