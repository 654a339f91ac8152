import { dateOf, PROMISES } from '@anqi/shared';
import type { RequestClockView, RequestView } from '../../api';

const isPromise = ({ kind }: RequestClockView) => PROMISES.some((promise) => promise === kind);
const isRunning = ({ doneAt }: RequestClockView) => doneAt === null;

/** The promise that is kept next, or stands still: what the page explains. Null where nothing is due. */
export function clockDue({ clocks, dueKind }: RequestView): RequestClockView | null {
  const running = clocks.filter(isRunning);
  const stopped = running.filter((clock) => isPromise(clock) && clock.pausedSince !== null);
  return running.filter(({ kind }) => kind === dueKind).pop() ?? stopped.pop() ?? null;
}

/** Until when an ended request may be reopened, where it still may. */
export function reopenableUntil({ status, clocks }: RequestView, now: string): string | null {
  if (status !== 'closed') return null;
  const window = clocks.filter(({ kind }) => kind === 'reopening').pop();
  return window !== undefined && isRunning(window) && window.dueAt > now ? window.dueAt : null;
}

/** Working days that a clock which stands still has left. */
export function daysLeft({ days, pausedSince }: RequestClockView): number {
  if (pausedSince === null) return 0;
  const stopped = dateOf(pausedSince);
  return days.filter(({ counted, date }) => counted && date > stopped).length;
}

export type StageState = 'running' | 'paused' | 'kept' | 'late';

/** How a promise went: by its own due date, whatever time it is now. */
export function stageOf({ dueAt, doneAt, pausedSince }: RequestClockView): StageState {
  if (doneAt !== null) return Date.parse(doneAt) <= Date.parse(dueAt) ? 'kept' : 'late';
  return pausedSince === null ? 'running' : 'paused';
}

/** Every promise so far, in the order in which they began. */
export const stagesOf = ({ clocks }: RequestView): RequestClockView[] => clocks.filter(isPromise);
