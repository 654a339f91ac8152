import {
  type Calendar,
  calendarChanges,
  type DayKind,
  dayReasonText,
  type Language,
  registerFaultTexts,
  text,
} from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import {
  type Answer,
  Audit,
  Clock,
  openSheet,
  problem,
  refuse,
  type SentSheet,
  sha256,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../../platform/index.js';
import { CalendarEntity, Policies } from '../../policies/index.js';
import { PreviewMovedDues } from '../../requests/index.js';
import type { Fault } from '../rows-of-sheet.js';
import type { CalendarState, CalendarTrial } from './calendar.dto.js';
import { yearOfFile } from './year-of-file.js';

const MOST_ROWS = 400;
const SHOWN = 200;

type Read =
  | { year: number | null; calendar: Calendar; faults: [] }
  | { year: number | null; calendar: null; faults: Fault[] };

/** Next year's days off from a spreadsheet: with what they would change first, then as the calendar's next version. */
@Injectable()
export class ImportCalendar {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly policies: Policies,
    private readonly dues: PreviewMovedDues,
  ) {}

  state(): CalendarState {
    const { version, coverage } = this.policies.calendar();
    return { version, until: coverage.to };
  }

  async trial({ name, bytes }: SentSheet, language: Language): Promise<CalendarTrial> {
    const before = this.policies.calendar();
    const { year, calendar, faults } = this.read(bytes);
    const changes = calendar === null ? [] : calendarChanges(before, calendar);
    const kindOf = (kind: DayKind): string => dayText(kind, language);
    const dues = calendar === null ? { moved: 0, items: [] } : await this.dues.of({ calendar });
    return {
      ...this.state(),
      ...{ name, year, faultCount: faults.length, moved: dues.moved, dues: dues.items },
      faults: faults.slice(0, SHOWN).map(({ row, column, fault, params }) => {
        return { row, column, text: text(registerFaultTexts, fault, language, params) };
      }),
      days: changes.slice(0, SHOWN).map(({ date, from, to }) => {
        return { date, before: kindOf(from), after: kindOf(to) };
      }),
    };
  }

  async run(write: WriteRequest, { bytes }: SentSheet, seen: string): Promise<WriteAnswer<CalendarState>> {
    const contentHash = sha256(bytes.toString('base64'));
    const known = { ...write, body: { contentHash, seen } };
    const answer = await this.writes.run(known, async (tx): Promise<Answer<CalendarState>> => {
      const [newest] = await tx.find(CalendarEntity, { order: { version: 'DESC' }, take: 1 });
      if (newest?.version !== seen || this.policies.calendar().version !== seen)
        return problem('register-changed', 409);
      const { calendar, faults } = this.read(bytes);
      if (calendar === null) return problem('sheet-faulty', 422, { params: { n: faults.length } });
      const { version, coverage } = calendar;
      const at = this.clock.now();
      await tx.insert(CalendarEntity, { version, calendar: calendar as never, importedAt: at });
      await this.audit.record(tx, {
        actor: write.actor,
        action: 'calendar.keep',
        subject: { type: 'calendar', id: version },
        before: { version: seen },
        after: { version, contentHash, until: coverage.to },
        requestId: write.requestId,
        at,
      });
      return { status: 201, body: { version, until: coverage.to } };
    });
    await this.policies.refresh();
    return answer;
  }

  private read(bytes: Buffer): Read {
    const grid = openSheet(bytes, { mostRows: MOST_ROWS, page: '' }) ?? refuse('sheet-unreadable', 422);
    const { year, faults } = yearOfFile(grid);
    if (year === null) return { year: null, calendar: null, faults };
    const read = this.policies.calendarWithYear(year);
    if (read.ok) return { year: year.year, calendar: read.calendar, faults: [] };
    const isEmpty = read.faults.some(({ pointer }) => pointer === '/days' || pointer.endsWith('/off'));
    const fault = isEmpty ? 'year-empty' : 'year-not-yet';
    return {
      year: year.year,
      calendar: null,
      faults: [{ row: null, column: null, fault, params: { value: year.year } }],
    };
  }
}

const dayText = (kind: DayKind, language: Language): string =>
  kind.kind === 'uncovered' ? '–' : dayReasonText(kind, language);
