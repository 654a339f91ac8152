/** One act of a story as a call of the API. */
import type { Decision, Draft } from '@anqi/shared';
import { headAccountId, memberAccountId, officeAccountId, officerAccountId } from './accounts.js';
import { seenOf, type CallApi, type Reply } from './call-api.js';
import type { Story, StoryDraft, TimedAct } from './story.js';

/** What is known of a story's plan so far. */
export interface Played {
  planId: string | null;
  version: number;
  /** An act did not come off: what would follow it has no ground. */
  isOver: boolean;
}

export interface Stage {
  call: CallApi;
  played: Map<string, Played>;
}

const ordinalOf = (id: string): number => Number(id.slice(-4));

export const filerOf = (story: Story): string => officerAccountId(ordinalOf(story.draft.officers[0]!));

/** The API's draft: other plans by the ids they have got. */
function toDraft(draft: StoryDraft, { played }: Stage): Draft {
  const { joinsStory, priorStory, ...rest } = draft;
  const planOf = (key: string | null): string | null =>
    key === null ? null : (played.get(key)?.planId ?? null);
  const prior = planOf(priorStory);
  const evidence = prior === null ? rest.evidence : { ...rest.evidence, priorPlanId: prior };
  return { ...rest, evidence, joins: planOf(joinsStory), was: null };
}

const OK = 300;

/** A write on the story's plan, with the version that is known; once more where a job has changed the plan meanwhile. */
function writeOf({ call, played }: Stage, story: Story, act: TimedAct) {
  return async (accountId: string, path: string, body: object): Promise<Reply> => {
    const plan = played.get(story.key)!;
    const send = (version: number): Promise<Reply> => {
      const key = keyOf(story, act, version);
      return call({
        accountId,
        method: 'POST',
        path: `/plans/${plan.planId}/${path}`,
        body: { ...body, version },
        key,
      });
    };
    const reply = await send(plan.version);
    if (reply.body.code !== 'version-conflict') return reply;
    const fresh = await call({ accountId, method: 'GET', path: `/plans/${plan.planId}` });
    return send(Number(fresh.body.version));
  };
}

const keyOf = (story: Story, act: TimedAct, version: number): string =>
  `demo-${story.key}-${act.kind}-${act.at}-${version}`.slice(-64);

/** The decision that the form would show for the draft. */
async function preview({ call }: Stage, accountId: string, draft: Draft): Promise<Decision> {
  const { status, body } = await call({ accountId, method: 'POST', path: '/plan-previews', body: { draft } });
  if (status >= OK) throw new Error(`no preview: ${JSON.stringify(body)}`);
  return body.decision as Decision;
}

async function file(stage: Stage, story: Story, act: TimedAct): Promise<Reply> {
  const accountId = filerOf(story);
  const draft = toDraft(story.draft, stage);
  const seen = seenOf(await preview(stage, accountId, draft));
  return stage.call({
    accountId,
    method: 'POST',
    path: '/plans',
    body: { draft, seen },
    key: keyOf(story, act, 0),
  });
}

async function amend(stage: Stage, story: Story, act: TimedAct & { kind: 'amend' }): Promise<Reply> {
  const { planId } = stage.played.get(story.key)!;
  const draft = { ...toDraft({ ...story.draft, ...act.change }, stage), id: planId! };
  const seen = seenOf(await preview(stage, filerOf(story), draft));
  return writeOf(stage, story, act)(filerOf(story), 'amendment', { draft, seen });
}

type FollowUpAct = TimedAct & { kind: 'contact-rater' | 'close-follow-up' };

/** The centre takes it up: it finds the follow-up of the plan in its list. */
async function followUp({ call, played }: Stage, story: Story, act: FollowUpAct): Promise<Reply> {
  const accountId = officeAccountId('centre');
  const planId = played.get(story.key)?.planId;
  const status = act.kind === 'contact-rater' ? 'open' : 'contacted';
  const list = await call({
    accountId,
    method: 'GET',
    path: `/rating-follow-ups?status=${status}&limit=100`,
  });
  const item = (list.body.items as { id: string; planId: string }[]).find((each) => each.planId === planId);
  if (!item) return { status: 404, body: { code: 'no-follow-up' } };
  const path = `/rating-follow-ups/${item.id}/${act.kind === 'contact-rater' ? 'contact' : 'outcome'}`;
  const { kind: _, at: __, ...body } = act;
  return call({ accountId, method: 'POST', path, body, key: keyOf(story, act, 0) });
}

/** The answer of the act's own call; previews before it are not counted. */
export async function playAct(stage: Stage, story: Story, act: TimedAct): Promise<Reply> {
  const write = writeOf(stage, story, act);
  switch (act.kind) {
    case 'file':
      return file(stage, story, act);
    case 'approve':
      return write(headAccountId(story.departmentKey), 'approval', { approve: true });
    case 'approve-departure':
      return write(officeAccountId('coordination'), 'approval', { approve: true });
    case 'refuse':
      return write(headAccountId(story.departmentKey), 'approval', { approve: false, reason: act.reason });
    case 'amend':
      return amend(stage, story, act);
    case 'cancel':
      return write(filerOf(story), 'cancellation', { reason: act.reason });
    case 'replace-officer': {
      const { officerId, byOfficerId, reason } = act;
      return write(filerOf(story), 'officer-replacement', { officerId, byOfficerId, reason });
    }
    case 'start':
      return write(filerOf(story), 'start', {});
    case 'finish': {
      const { result, words, correctionDueDate } = act;
      return write(filerOf(story), 'finish', {
        result,
        words,
        ...(correctionDueDate ? { correctionDueDate } : {}),
      });
    }
    case 'rate': {
      const { level, dimensions, words } = act.rating;
      return write(memberAccountId(story.enterpriseOrdinal), 'rating', {
        level,
        dimensions,
        ...(words ? { words } : {}),
      });
    }
    case 'contact-rater':
    case 'close-follow-up':
      return followUp(stage, story, act);
  }
}
