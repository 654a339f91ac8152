import {
  type Language,
  maskName,
  maskNumbersIn,
  maskPhone,
  addDays,
  type Complexity,
  complexityTexts,
  dateOf,
  type DayTerms,
  isWorkingDayBy,
  PROMISES,
  type PromiseClock,
  ratingLevelTexts,
  requestCategoryTexts,
  requestCauseText,
  requestClockTexts,
  requestExportText,
  requestOutcomeTexts,
  requestStatusTexts,
  type RequestCategory,
} from '@anqi/shared';
import { toInstant, type Cell, type Heading } from '../../platform/index.js';
import type { RequestClockEntity } from '../request-clock.entity.js';
import { REQUEST_PARTS, type RequestDepartmentEntity, type RequestPart } from '../request-parts.entity.js';
import type { Names } from '../request.presenter.js';
import type { RequestEntity } from '../request.entity.js';

/** A request with what a row of the export tells of it. */
export interface Exported {
  request: RequestEntity;
  parts: readonly RequestDepartmentEntity[];
  clocks: readonly ClockOutcome[];
}

export type ClockOutcome = Pick<RequestClockEntity, 'kind' | 'dueAt' | 'pausedSince' | 'stoppedAt'>;

export interface ExportContext {
  names: Names;
  language: Language;
  /** When the run began: the whole file tells of one moment. */
  now: Date;
  days: DayTerms;
}

interface Column extends Heading {
  cell: (exported: Exported, context: ExportContext) => Cell;
}

type Said = keyof typeof requestExportText;

/** `withSatisfaction`: a department sees its ratings in sums alone. */
export function requestColumns(language: Language, withSatisfaction: boolean): Column[] {
  const column = (key: Said, cell: Column['cell'], width?: number): Column => ({
    title: requestExportText[key][language],
    cell,
    ...(width === undefined ? {} : { width }),
  });
  const clock = (kind: PromiseClock): Column => ({
    title: requestClockTexts[kind][language],
    cell: ({ clocks }, { now }) => {
      const kept = outcomeOf(
        clocks.filter((each) => each.kind === kind),
        now,
      );
      return kept === null ? null : requestExportText[kept][language];
    },
  });
  return [
    column('number', ({ request }) => request.number, 18),
    column('enterprise', ({ request }, { names }) => names.get(request.enterpriseId) ?? '', 30),
    column('category', ({ request }) => requestCategoryTexts[request.category as RequestCategory][language]),
    column('words', ({ request }) => maskNumbersIn(request.words), 60),
    column('contact', ({ request: { contactName } }) =>
      contactName === null ? null : maskName(contactName),
    ),
    column('phone', ({ request: { contactPhone } }) =>
      contactPhone === null ? null : maskPhone(contactPhone),
    ),
    column('submitted', ({ request }) => request.createdAt, 17),
    column('due', ({ request }) => request.dueAt, 17),
    column('dueKind', ({ request: { dueKind } }) =>
      dueKind === null ? null : requestClockTexts[dueKind][language],
    ),
    column('provisional', ({ request }) => requestExportText[request.provisional ? 'yes' : 'no'][language]),
    column('status', ({ request }) => requestStatusTexts[request.status][language]),
    column('complexity', ({ request }) => complexityText(request.complexity, language)),
    column('outcome', ({ request: { outcome } }) =>
      outcome === null ? null : requestOutcomeTexts[outcome][language],
    ),
    ...REQUEST_PARTS.map((part) => column(`part.${part}`, unitsWith(part), 24)),
    column('daysUsed', ({ request }, context) => daysUsed(request, context)),
    ...PROMISES.map(clock),
    ...(withSatisfaction
      ? [column('satisfaction', ({ request }) => satisfactionText(request, language))]
      : []),
    column('reopenings', ({ request }) => request.reopenings),
    column('cause', ({ request: { cause } }) => (cause === null ? null : requestCauseText(cause, language))),
    column('closed', ({ request }) => request.closedAt, 17),
  ];
}

const complexityText = (complexity: Complexity | null, language: Language): string | null =>
  complexity === null ? null : complexityTexts[complexity][language];

const satisfactionText = ({ satisfaction }: RequestEntity, language: Language): string | null =>
  satisfaction === null ? null : ratingLevelTexts[`${satisfaction}`][language];

function unitsWith(part: RequestPart): Column['cell'] {
  return ({ parts }, { names, language }) =>
    parts
      .filter((each) => each.part === part)
      .map(({ departmentId }) => names.get(departmentId) ?? '')
      .join(requestExportText.and[language]);
}

/**
 * Of all the times that a promise was given: late if one of them was broken, else as the last one stands. `null`: it was
 * never given.
 */
export function outcomeOf(
  clocks: readonly ClockOutcome[],
  now: Date,
): 'kept' | 'late' | 'running' | 'paused' | null {
  if (clocks.length === 0) return null;
  const isLate = ({ dueAt, pausedSince, stoppedAt }: ClockOutcome): boolean =>
    (stoppedAt ?? pausedSince ?? now) > dueAt;
  if (clocks.some(isLate)) return 'late';
  const open = clocks.find(({ stoppedAt }) => stoppedAt === null);
  if (open === undefined) return 'kept';
  return open.pausedSince === null ? 'running' : 'paused';
}

/**
 * Working days after the day it was submitted, up to the day it was closed or, where it is open, today; those on which
 * the enterprise was waited for count. `null`: it was withdrawn or merged.
 */
export function daysUsed(
  { createdAt, closedAt, status }: Pick<RequestEntity, 'createdAt' | 'closedAt' | 'status'>,
  { now, days }: Pick<ExportContext, 'now' | 'days'>,
): number | null {
  if (status === 'withdrawn' || status === 'duplicate') return null;
  const last = dateOf(toInstant(closedAt ?? now));
  let used = 0;
  for (let day = addDays(dateOf(toInstant(createdAt)), 1); day <= last; day = addDays(day, 1)) {
    if (isWorkingDayBy(days, day)) used += 1;
  }
  return used;
}
