/** One act of a request's story as calls of the API. */
import type { CallApi, Reply } from '../call-api.js';
import { drawn } from './pictures.js';
import type { RequestAct, RequestStory } from './request-story.js';

/** What is known of a story's request so far. */
interface PlayedRequest {
  id: string;
  version: number;
}

export interface RequestStage {
  call: CallApi;
  requests: Map<string, PlayedRequest>;
}

type ActOf<K extends RequestAct['kind']> = RequestAct & { kind: K };

const REFUSED = 300;

const keyOf = (story: RequestStory, act: RequestAct, what: string): string =>
  `demo-${story.key}-${what}-${act.at}`.slice(-64);

/** The answer of the act's own call; `null` where an earlier act did not come off, so that it has no ground. */
export async function playRequestAct(
  stage: RequestStage,
  story: RequestStory,
  act: RequestAct,
): Promise<Reply | null> {
  const reply = await callFor(stage, story, act);
  if (reply === null || act.kind === 'follow-up') return reply;
  const { id, version } = reply.body;
  if (reply.status < REFUSED) stage.requests.set(story.key, { id: String(id), version: Number(version) });
  else stage.requests.delete(story.key);
  return reply;
}

function callFor(stage: RequestStage, story: RequestStory, act: RequestAct): Promise<Reply | null> {
  if (act.kind === 'submit') return submit(stage, story, act);
  const played = stage.requests.get(story.key);
  if (played === undefined) return Promise.resolve(null);
  return act.kind === 'event' ? happen(stage, story, act, played) : followUp(stage, story, act, played);
}

async function submit({ call }: RequestStage, story: RequestStory, act: ActOf<'submit'>): Promise<Reply> {
  const { by: accountId, pictures } = act;
  const photoIds: string[] = [];
  for (const [n, picture] of pictures.entries()) {
    const photo = {
      accountId,
      method: 'POST',
      path: '/photos',
      upload: await drawn(picture),
      key: keyOf(story, act, `photo-${n}`),
    } as const;
    const reply = await call(photo);
    if (reply.status >= REFUSED) return reply;
    photoIds.push(String(reply.body.id));
  }
  const body = { ...act.body, photoIds };
  return call({ accountId, method: 'POST', path: '/requests', body, key: keyOf(story, act, 'submit') });
}

/** Neither a nudge nor a comment nor a rating depends on what was last seen. */
const VERSIONLESS = ['nudge', 'comment', 'rate'];

/** With the version that is known; once more where a job has changed the request meanwhile. */
async function happen(
  { call, requests }: RequestStage,
  story: RequestStory,
  act: ActOf<'event'>,
  { id, version }: PlayedRequest,
): Promise<Reply> {
  const { by: accountId, event, sameAs } = act;
  const duplicateOf = sameAs === undefined ? {} : { duplicateOf: requests.get(sameAs)?.id };
  const write = (seen: unknown): Promise<Reply> =>
    call({
      accountId,
      method: 'POST',
      path: `/requests/${id}/events`,
      body: { event, ...act.body, ...duplicateOf, ...(VERSIONLESS.includes(event) ? {} : { version: seen }) },
      key: keyOf(story, act, `${event}-${String(seen)}`),
    });
  const reply = await write(version);
  if (reply.body.code !== 'version-conflict') return reply;
  const fresh = await call({ accountId, method: 'GET', path: `/requests/${id}` });
  return write(fresh.body.version);
}

/** The centre finds the follow-up of the request in its list. */
async function followUp(
  { call }: RequestStage,
  story: RequestStory,
  act: ActOf<'follow-up'>,
  { id }: PlayedRequest,
): Promise<Reply> {
  const { by: accountId, step, body } = act;
  const status = step === 'contact' ? 'open' : 'contacted';
  const list = await call({
    accountId,
    method: 'GET',
    path: `/follow-ups?status=${status}&limit=100`,
  });
  const item = (list.body.items as { id: string; subjectId: string }[]).find((each) => each.subjectId === id);
  if (!item) return { status: 404, body: { code: 'no-follow-up' } };
  const path = `/follow-ups/${item.id}/${step}`;
  return call({ accountId, method: 'POST', path, body, key: keyOf(story, act, step) });
}
