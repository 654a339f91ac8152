/** One act of a summons's story as a call of the API. */
import type { CallApi, Reply } from '../call-api.js';
import type { SummonsAct, SummonsStory } from './summons-story.js';

export interface SummonsStage {
  call: CallApi;
  /** Ids by the story's key; those of requests too. */
  summonses: Map<string, string>;
  requests: ReadonlyMap<string, { id: string }>;
}

const REFUSED = 300;

/** `null` where an earlier act did not come off, so that it has no ground. */
export async function playSummonsAct(
  { call, summonses, requests }: SummonsStage,
  { key }: SummonsStory,
  act: SummonsAct,
): Promise<Reply | null> {
  const id = summonses.get(key) ?? null;
  if (act.kind !== 'call' && id === null) return null;
  const request = act.kind === 'call' && act.about !== null ? requests.get(act.about) : undefined;
  const reply = await call({
    accountId: act.by,
    method: 'POST',
    path: id === null ? '/summonses' : `/summonses/${id}/${STEPS[act.kind]}`,
    body: { ...bodyOf(act), ...(request === undefined ? {} : { requestId: request.id }) },
    key: `demo-${key}-${act.kind}`.slice(-64),
  });
  if (reply.status < REFUSED) summonses.set(key, String(reply.body.id));
  else summonses.delete(key);
  return reply;
}

const STEPS = {
  call: '',
  report: 'report',
  settle: 'settlement',
  'call-off': 'calling-off',
  rate: 'rating',
} as const;

function bodyOf(act: SummonsAct): object {
  switch (act.kind) {
    case 'call':
      return act.body;
    case 'report':
    case 'call-off':
      return { words: act.words };
    case 'settle':
      return { solved: act.solved, ...(act.words === null ? {} : { words: act.words }) };
    case 'rate':
      return { level: act.level, ...(act.words === null ? {} : { words: act.words }) };
  }
}
