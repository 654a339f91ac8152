import {
  type CallbackPolicy,
  isNotReached,
  type MainState,
  type RequestPolicy,
  type RequestSituation,
  WINDOWS,
  type WindowClock,
  type Complexity,
} from '@anqi/shared';
import { toInstant } from '../platform/index.js';
import type { RequestClockEntity } from './request-clock.entity.js';
import { isRunning, type Matter } from './request-clocks.js';
import type { RequestDepartmentEntity, RequestEventEntity, RequestPart } from './request-parts.entity.js';
import type { RequestEntity } from './request.entity.js';

/** A request with all that belongs to it. */
export interface RequestRecord {
  request: RequestEntity;
  parts: RequestDepartmentEntity[];
  clocks: RequestClockEntity[];
  /** In the order in which they happened. */
  events: RequestEventEntity[];
}

export const HANDLING_PARTS: readonly RequestPart[] = ['lead', 'principal'];

/** Departments that have one of these parts, each once. */
export function unitsOf(
  { parts }: Pick<RequestRecord, 'parts'>,
  ...wanted: readonly RequestPart[]
): string[] {
  return [...new Set(parts.filter(({ part }) => wanted.includes(part)).map((row) => row.departmentId))];
}

export function matterOf({ request, parts }: Pick<RequestRecord, 'request' | 'parts'>): Matter {
  const complexity: Complexity = request.complexity ?? 'general';
  return { complexity, departments: unitsOf({ parts }, 'lead', 'principal', 'cooperating').length };
}

interface Circumstances {
  policy: RequestPolicy;
  now: Date;
  /** See `nudgeDay`. */
  nudgeDay: string;
  /** The request that it is linked to. */
  main: RequestRecord | null;
}

/** What the table of transitions asks of a request. */
export function situationOf(
  record: RequestRecord,
  { policy, now, nudgeDay, main }: Circumstances,
): RequestSituation {
  const { request } = record;
  return {
    status: request.status,
    windows: openWindows(record, now),
    contested: request.contestedAs !== null,
    extension: request.extension,
    extensionAgreedBy: policy.extensionAgreedBy,
    callback: request.callback,
    calledEnough: isCalledEnough(record, policy.callback),
    level: request.level,
    nudgedToday: request.nudgedOn === nudgeDay,
    rated: request.satisfaction !== null,
    main: main === null ? null : mainStateOf(main, now),
  };
}

function openWindows({ clocks }: RequestRecord, now: Date): WindowClock[] {
  const open = clocks.filter((clock) => isRunning(clock) && clock.dueAt > now).map(({ kind }) => kind);
  return WINDOWS.filter((window) => open.includes(window));
}

function mainStateOf(main: RequestRecord, now: Date): MainState {
  if (main.request.status !== 'closed') return 'open';
  return openWindows(main, now).includes('reopening') ? 'closed' : 'settled';
}

/** Attempts count from the last feedback on. */
function isCalledEnough({ events }: RequestRecord, policy: CallbackPolicy): boolean {
  const since = events.map(({ event }) => event).lastIndexOf('feed-back');
  const attempts = events.slice(since + 1).filter(({ event }) => event === 'call-in-vain');
  return isNotReached(
    attempts.map(({ at }) => toInstant(at)),
    policy,
  );
}

export type Holder = 'first-unit' | 'centre' | 'handling' | 'enterprise';

/** Whose move it is; nobody's once it has ended. */
export function holderOf({ request, parts }: Pick<RequestRecord, 'request' | 'parts'>): Holder | null {
  switch (request.status) {
    case 'submitted':
    case 'answered':
    case 'close-out-applied':
      return unitsOf({ parts }, 'first-unit').length > 0 ? 'first-unit' : 'centre';
    case 'registered':
    case 'fed-back':
      return 'centre';
    case 'called-back':
      return request.callback === 'dissatisfied' ? 'centre' : 'handling';
    case 'dispatched':
    case 'in-hand':
    case 'explaining':
      return 'handling';
    case 'awaiting-enterprise':
      return 'enterprise';
    case 'closed':
    case 'withdrawn':
    case 'duplicate':
      return null;
  }
}
