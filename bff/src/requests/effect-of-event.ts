import {
  addDays,
  complexityToHandle,
  dateOf,
  extensionGrounds,
  levelAbove,
  levelReopened,
  type RequestPolicy,
} from '@anqi/shared';
import { type Actor, problem, type Refusal, toInstant } from '../platform/index.js';
import type {
  AnswerEvent,
  CloseOutEvent,
  DispatchEvent,
  ExtensionEvent,
  HandledBody,
} from './request-events.dto.js';
import { matterOf, type RequestRecord, unitsOf } from './request-record.js';
import type { RequestDepartmentEntity } from './request-parts.entity.js';
import type { RequestEntity } from './request.entity.js';

/** What an event does beside status and clocks. */
export interface Effect {
  changes?: Partial<RequestEntity>;
  /** All of them, where they change. */
  parts?: RequestDepartmentEntity[];
  /** What the history keeps beside the words. */
  data?: Record<string, unknown>;
}

export interface Standing {
  record: RequestRecord;
  actor: Actor;
  policy: RequestPolicy;
  now: Date;
  nudgeDay: string;
}

const NOTHING: Effect = {};

/** The event's effect, or why what was stated with it will not do. */
export function effectOfEvent(body: HandledBody, standing: Standing): Effect | Refusal {
  const { record, actor, policy, now } = standing;
  const { request } = record;
  switch (body.event) {
    case 'answer-on-the-spot': {
      const answered = cameOf(body, standing);
      return isFaulty(answered) ? answered : { ...answered, ...answeredBy(actor, record) };
    }
    case 'answer':
    case 'apply-close-out':
      return cameOf(body, standing);
    case 'dispatch':
      return dispatched(body, record);
    case 'return':
      return {
        changes: { complexity: null, contestedAs: null, personId: null },
        parts: record.parts.filter(({ part }) => part === 'first-unit'),
      };
    case 'contest':
      return { changes: { contestedAs: body.complexity }, data: { complexity: body.complexity } };
    case 'settle-contest':
      return {
        changes: { contestedAs: null, complexity: body.complexity },
        data: { complexity: body.complexity },
      };
    case 'accept':
      return { changes: { personId: actor.accountId } };
    case 'hand-over':
      return { changes: { personId: body.assigneeId }, data: { assigneeId: body.assigneeId } };
    case 'extend':
    case 'propose-extension':
      return extended(body, record, now);
    case 'agree-extension':
      return {
        changes: { extension: 'agreed' },
        data: { ground: request.extensionGround, until: request.extensionUntil },
      };
    case 'refuse-extension':
      return { changes: { extension: 'none', extensionGround: null, extensionUntil: null } };
    case 'give-up-calling':
      return { changes: { callback: 'not-reached' } };
    case 'call-satisfied':
      return { changes: { callback: 'satisfied' } };
    case 'call-dissatisfied':
      return { changes: { callback: 'dissatisfied' } };
    case 'accept-close-out':
      return { changes: { closedAt: now }, data: { outcome: request.outcome } };
    case 'reopen':
      return { changes: reopened(request, policy) };
    case 'mark-duplicate':
      return { changes: { duplicateOf: body.duplicateOf }, data: { duplicateOf: body.duplicateOf } };
    case 'unlink':
      return onItsOwn(record);
    case 'escalate': {
      const level = levelAbove(request.level);
      return { changes: { level }, data: { level } };
    }
    case 'decide-scheduling':
      return { data: { session: body.session, level: request.level } };
    case 'nudge':
      return { changes: { nudgedOn: standing.nudgeDay } };
    case 'rate':
      return {
        changes: { satisfaction: body.rating, satisfactionWords: body.words?.trim() || null },
        data: { rating: body.rating },
      };
    case 'register':
    case 'pass-to-centre':
    case 'ask-material':
    case 'stop-waiting':
    case 'feed-back':
    case 'call-in-vain':
    case 'pass-on':
    case 'refuse-close-out':
    case 'withdraw':
    case 'supervise':
      return NOTHING;
    case 'supply-material':
    case 'comment':
      return body.photoIds?.length ? { data: { photoIds: body.photoIds } } : NOTHING;
  }
}

/** Linked no more: it waits to be dispatched like one that just came in, and what the other brought it does not count. */
export function onItsOwn({ parts }: RequestRecord): Effect {
  return {
    changes: {
      duplicateOf: null,
      complexity: null,
      contestedAs: null,
      personId: null,
      satisfaction: null,
      satisfactionWords: null,
      ...NO_EXTENSION,
    },
    parts: parts.filter(({ part }) => part === 'first-unit'),
  };
}

const isFaulty = (it: Effect | Refusal): it is Refusal => 'status' in it;

/** What came of it and, where it was noted, why it came up: the latter is between the units. */
function cameOf(
  { outcome, cause }: AnswerEvent | CloseOutEvent,
  { record, policy }: Standing,
): Effect | Refusal {
  if (cause !== undefined && !policy.causes?.includes(cause)) return fault('/cause', 'not-one-of');
  return { changes: { outcome, cause: cause ?? record.request.cause }, data: { outcome } };
}

/** Who answered on the spot sees it through (`handling`). */
function answeredBy({ departmentId }: Actor, { request, parts }: RequestRecord): Pick<Effect, 'parts'> {
  const unit = departmentId ?? unitsOf({ parts }, 'first-unit')[0];
  if (unit === undefined) return {};
  return { parts: [...parts, { requestId: request.id, departmentId: unit, part: 'principal' }] };
}

function dispatched(body: DispatchEvent, { request, parts }: RequestRecord): Effect {
  const { leadId, principalId = leadId, complexity, cooperatingIds = [] } = body;
  const [firstUnit = leadId] = unitsOf({ parts }, 'first-unit');
  const row = (departmentId: string, part: RequestDepartmentEntity['part']): RequestDepartmentEntity => ({
    requestId: request.id,
    departmentId,
    part,
  });
  const cooperating = [...new Set(cooperatingIds)].filter((id) => id !== leadId && id !== principalId);
  return {
    changes: { complexity, contestedAs: null, personId: null, ...NO_EXTENSION },
    parts: [
      row(body.firstUnitId ?? firstUnit, 'first-unit'),
      row(leadId, 'lead'),
      row(principalId, 'principal'),
      ...cooperating.map((id) => row(id, 'cooperating')),
    ],
    data: { complexity, leadId, principalId, cooperatingIds: cooperating },
  };
}

const NO_EXTENSION = { extension: 'none', extensionGround: null, extensionUntil: null } as const;

/** Only on a ground that the matter's complexity allows, and to a later date (S001 二(一)3). */
function extended(
  { event, ground, until }: ExtensionEvent,
  record: RequestRecord,
  now: Date,
): Effect | Refusal {
  const { complexity, departments } = matterOf(record);
  if (!extensionGrounds(complexityToHandle(complexity, departments)).includes(ground)) {
    return fault('/ground', 'not-one-of');
  }
  const handling = record.clocks.filter(({ kind }) => kind === 'handling').at(-1);
  const due = dateOf(toInstant(handling?.dueAt ?? now));
  if (until <= due || until > addDays(due, LONGEST_EXTENSION)) return fault('/until', 'out-of-range');
  const extension = event === 'extend' ? 'agreed' : 'proposed';
  return { changes: { extension, extensionGround: ground, extensionUntil: until }, data: { ground, until } };
}

const fault = (pointer: string, code: string): Refusal =>
  problem('invalid-input', 400, { errors: [{ pointer, code }] });

/** A year: the explanation of the date lists its days. */
const LONGEST_EXTENSION = 366;

function reopened({ level, reopenings }: RequestEntity, policy: RequestPolicy): Partial<RequestEntity> {
  const nth = reopenings + 1;
  return {
    reopenings: nth,
    level: levelReopened(level, { nth, escalatedFrom: policy.reopeningEscalatedFrom }),
    closedAt: null,
    callback: null,
    outcome: null,
    cause: null,
    satisfaction: null,
    satisfactionWords: null,
    personId: null,
    ...NO_EXTENSION,
  };
}
