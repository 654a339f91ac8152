/** The moving clock: every happening of the tale at its instant, and in between what the product does by itself. */
import { formatInstant, instantOf, localDay, MS_PER_HOUR } from '@anqi/shared';
import type { Jobs } from '../../platform/index.js';
import { memberAccountId, officeAccountId } from './accounts.js';
import type { CallApi, Reply } from './call-api.js';
import { enterpriseNameOf } from './business-lines.js';
import { demoId } from './ids.js';
import { playAct, REFUSED, type Played, type Stage } from './play-acts.js';
import { playDesk } from './play-desk.js';
import { playRequestAct, type RequestStage } from './requests/play-request.js';
import { playServiceVisitAct, type ServiceVisitStage } from './service-visits/play-visit.js';
import { playSummonsAct, type SummonsStage } from './summonses/play-summons.js';
import type { SteppedClock } from './stepped-clock.js';
import type { Story, TimedAct, VisitReportStory } from './story.js';
import { timelineOf, type Happening } from './timeline.js';
import type { Tale } from './year.js';

export interface Theatre {
  call: CallApi;
  clock: SteppedClock;
  jobs: Pick<Jobs, 'runAll'>;
  /** The demo's now, where the tale ends. */
  now: number;
  /** Ratings that a department sees at once (policy.rating.batch). */
  batch: number;
}

export interface Performance {
  stage: Stages;
  /** What came off, by kind: acts, and filings by what became of them. */
  counts: Record<string, number>;
  /** Ratings given, by the department's key. */
  ratings: Record<string, number>;
  /** Acts that were answered otherwise than the tale has it, and how. */
  surprises: string[];
}

type Stages = Stage & RequestStage & SummonsStage & ServiceVisitStage;

/** Hours of the day at which lapses, reminders and messages are seen to: three rounds a day will do for a tale. */
const ROUND_HOURS = [8.25, 12.5, 18.5];

export async function playTale(tale: Tale, theatre: Theatre): Promise<Performance> {
  const { clock, jobs, now } = theatre;
  const stage: Stages = {
    call: theatre.call,
    played: new Map(),
    requests: new Map(),
    summonses: new Map(),
    serviceVisits: new Map(),
  };
  const performance: Performance = { stage, counts: {}, ratings: {}, surprises: [] };
  const reportIds = new Map<VisitReportStory, string>();
  const timeline = timelineOf(tale, now);
  for (const [index, happening] of timeline.entries()) {
    await runRounds(theatre, happening.at);
    clock.moveTo(happening.at);
    if (isOneTooMany(performance, timeline.slice(index), theatre.batch)) leaveOut(performance, happening);
    else if (happening.kind === 'act') await play(performance, happening.story, happening.act);
    else if (happening.kind === 'request') await playRequest(performance, happening);
    else if (happening.kind === 'summons') await playSummons(performance, happening);
    else if (happening.kind === 'service-visit') await playServiceVisit(performance, happening);
    else note(performance, happening.kind, await report(theatre.call, happening, reportIds));
  }
  await runRounds(theatre, now);
  clock.moveTo(now);
  for (const [kind, reply] of await playDesk(theatre.call)) note(performance, kind, reply);
  await jobs.runAll();
  return performance;
}

/** What is due between the clock's instant and the next. */
async function runRounds({ clock, jobs }: Theatre, until: number): Promise<void> {
  const from = clock.now().getTime();
  for (let day = localDay(from); day <= localDay(until); day++) {
    for (const hour of ROUND_HOURS) {
      const at = instantOf(day, hour * MS_PER_HOUR);
      if (at <= from || at > until) continue;
      clock.moveTo(at);
      await jobs.runAll();
    }
  }
}

/** The department whose ratings are to stop one short of a batch: the visitor's is then the one that completes it. */
const ONE_SHORT = 'emergency';

/** Whether the first of what is left rates that department and would, with the others left, overshoot the mark. */
function isOneTooMany(
  { stage, ratings }: Performance,
  [first, ...left]: Happening[],
  batch: number,
): boolean {
  if (!ratesOneShort(first!)) return false;
  const still =
    left.filter((each) => ratesOneShort(each) && !stage.played.get(each.story.key)?.isOver).length + 1;
  const overshoot = ((ratings[ONE_SHORT] ?? 0) + still + 1) % batch;
  return still <= overshoot;
}

/** A rating that is not given is not followed up either. */
function leaveOut({ stage }: Performance, happening: Happening): void {
  if (happening.kind !== 'act') return;
  const { key } = happening.story;
  stage.played.set(key, { ...stage.played.get(key)!, isOver: true });
}

function ratesOneShort(happening: Happening): happening is Happening & { kind: 'act' } {
  return (
    happening.kind === 'act' && happening.act.kind === 'rate' && happening.story.departmentKey === ONE_SHORT
  );
}

const TURNED_AWAY = ['filing-rejected', 'filing-undetermined'];

async function play(performance: Performance, story: Story, act: TimedAct): Promise<void> {
  const { played } = performance.stage;
  const plan = played.get(story.key) ?? { planId: null, version: 0, isOver: false };
  if (plan.isOver) return;
  const reply = await playAct(performance.stage, story, act);
  note(performance, act.kind, reply, `${story.key} at ${formatInstant(act.at)}`);
  played.set(story.key, playedAfter(plan, act, reply));
  if (act.kind !== 'rate' || reply.status >= REFUSED) return;
  performance.ratings[story.departmentKey] = (performance.ratings[story.departmentKey] ?? 0) + 1;
}

async function playRequest(
  performance: Performance,
  { story, act }: Happening & { kind: 'request' },
): Promise<void> {
  const reply = await playRequestAct(performance.stage, story, act);
  const kind = act.kind === 'submit' ? 'request' : 'request step';
  const what = act.kind === 'event' ? act.event : act.kind;
  if (reply) note(performance, kind, reply, `${story.key} ${what} at ${formatInstant(act.at)}`);
}

async function playSummons(
  performance: Performance,
  { story, act }: Happening & { kind: 'summons' },
): Promise<void> {
  const reply = await playSummonsAct(performance.stage, story, act);
  const kind = act.kind === 'call' ? 'summons' : 'summons step';
  if (reply) note(performance, kind, reply, `${story.key} ${act.kind} at ${formatInstant(act.at)}`);
}

async function playServiceVisit(
  performance: Performance,
  { story, act }: Happening & { kind: 'service-visit' },
): Promise<void> {
  const reply = await playServiceVisitAct(performance.stage, story, act);
  const kind = act.kind === 'plan' ? 'service visit' : 'service visit step';
  if (reply) note(performance, kind, reply, `${story.key} ${act.kind} at ${formatInstant(act.at)}`);
}

function playedAfter(plan: Played, act: TimedAct, { status, body }: Reply): Played {
  if (status >= REFUSED) return { ...plan, isOver: true };
  const planId = act.kind === 'file' ? String(body.id) : plan.planId;
  return { ...plan, planId, version: typeof body.version === 'number' ? body.version : plan.version };
}

function note({ counts, surprises }: Performance, kind: string, { status, body }: Reply, where = ''): void {
  const code = String(body.code ?? status);
  const isExpected = status < REFUSED || (kind === 'file' && TURNED_AWAY.includes(code));
  const counted = status < REFUSED ? kind : code;
  counts[counted] = (counts[counted] ?? 0) + 1;
  if (!isExpected) surprises.push(`${kind} ${where}: ${status} ${code} ${String(body.detail ?? '')}`);
}

type Reported = Exclude<Happening, { kind: 'act' | 'request' | 'summons' | 'service-visit' }>;

/** A report from the gate, from an address of its own; the centre handles it. */
async function report(call: CallApi, { kind, report: told }: Reported, ids: Map<VisitReportStory, string>) {
  const key = `demo-report-${told.at}-${kind}`;
  if (kind === 'handle-report') {
    const { outcome, note: text } = told.handling!;
    const path = `/visit-reports/${ids.get(told)}/handle`;
    return call({
      accountId: officeAccountId('centre'),
      method: 'POST',
      path,
      body: { outcome, note: text },
      key,
    });
  }
  const { enterpriseOrdinal: ordinal, departmentName, words, happenedAt } = told;
  const body = {
    ...(ordinal === null
      ? { enterpriseName: enterpriseNameOf(1) }
      : { enterpriseId: demoId('enterprise', ordinal) }),
    ...(departmentName === null ? {} : { departmentName }),
    words,
    happenedAt: formatInstant(happenedAt),
  };
  const accountId = ordinal === null ? null : memberAccountId(ordinal);
  const address = `10.0.${ids.size >> 8}.${ids.size & 255}`;
  const reply = await call({ accountId, method: 'POST', path: '/visit-reports', body, key, address });
  ids.set(told, String(reply.body.id));
  return reply;
}
