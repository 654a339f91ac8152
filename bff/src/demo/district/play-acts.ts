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

/** Statuses from here on are no success. */
export const REFUSED = 300;

type Write = (accountId: string, path: string, body: object) => Promise<Reply>;

/** A write on the story's plan. */
function writeOf({ call, played }: Stage, story: Story, act: TimedAct): Write {
  return (accountId, path, body) => {
    const plan = played.get(story.key)!;
    return call({
      accountId,
      method: 'POST',
      path: `/plans/${plan.planId}/${path}`,
      body,
      key: keyOf(story, act, body),
    });
  };
}

/** With the version that is known; once more where a job has changed the plan meanwhile. */
function versionedWriteOf(stage: Stage, story: Story, act: TimedAct): Write {
  const write = writeOf(stage, story, act);
  return async (accountId, path, body) => {
    const { planId, version } = stage.played.get(story.key)!;
    const reply = await write(accountId, path, { ...body, version });
    if (reply.body.code !== 'version-conflict') return reply;
    const fresh = await stage.call({ accountId, method: 'GET', path: `/plans/${planId}` });
    return write(accountId, path, { ...body, version: fresh.body.version });
  };
}

const keyOf = (story: Story, act: TimedAct, { version = 0 }: { version?: unknown } = {}): string =>
  `demo-${story.key}-${act.kind}-${act.at}-${String(version)}`.slice(-64);

/** What the form would show for the draft, and with it the write that was seen so. */
async function asSeen(stage: Stage, story: Story, draft: Draft, write: (body: object) => Promise<Reply>) {
  const preview = {
    accountId: filerOf(story),
    method: 'POST',
    path: '/plan-previews',
    body: { draft },
  } as const;
  const reply = await stage.call(preview);
  return reply.status >= REFUSED ? reply : write({ draft, seen: seenOf(reply.body.decision as Decision) });
}

function file(stage: Stage, story: Story, act: TimedAct): Promise<Reply> {
  const filing = {
    accountId: filerOf(story),
    method: 'POST',
    path: '/plans',
    key: keyOf(story, act),
  } as const;
  return asSeen(stage, story, toDraft(story.draft, stage), (body) => stage.call({ ...filing, body }));
}

function amend(stage: Stage, story: Story, act: TimedAct & { kind: 'amend' }): Promise<Reply> {
  const { planId } = stage.played.get(story.key)!;
  const draft = { ...toDraft({ ...story.draft, ...act.change }, stage), id: planId! };
  const write = versionedWriteOf(stage, story, act);
  return asSeen(stage, story, draft, (body) => write(filerOf(story), 'amendment', body));
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
    path: `/follow-ups?status=${status}&limit=100`,
  });
  const item = (list.body.items as { id: string; subjectId: string }[]).find(
    (each) => each.subjectId === planId,
  );
  if (!item) return { status: 404, body: { code: 'no-follow-up' } };
  const path = `/follow-ups/${item.id}/${act.kind === 'contact-rater' ? 'contact' : 'outcome'}`;
  const { kind: _, at: __, ...body } = act;
  return call({ accountId, method: 'POST', path, body, key: keyOf(story, act) });
}

/** The answer of the act's own call; previews before it are not counted. */
export async function playAct(stage: Stage, story: Story, act: TimedAct): Promise<Reply> {
  const write = writeOf(stage, story, act);
  const decide = versionedWriteOf(stage, story, act);
  switch (act.kind) {
    case 'file':
      return file(stage, story, act);
    case 'approve':
      return decide(headAccountId(story.departmentKey), 'approval', { approve: true });
    case 'approve-departure':
      return decide(officeAccountId('coordination'), 'approval', { approve: true });
    case 'refuse':
      return decide(headAccountId(story.departmentKey), 'approval', { approve: false, reason: act.reason });
    case 'amend':
      return amend(stage, story, act);
    case 'cancel':
      return decide(filerOf(story), 'cancellation', { reason: act.reason });
    case 'replace-officer': {
      const { officerId, byOfficerId, reason } = act;
      return decide(filerOf(story), 'officer-replacement', { officerId, byOfficerId, reason });
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
