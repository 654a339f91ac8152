import {
  type Calendar,
  type DayTerms,
  findPack,
  parseCalendar,
  policyInForce,
  type PolicyPack,
  STATE_COUNCIL_CALENDAR,
  withHolidayCnYear,
} from '@anqi/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityTarget } from 'typeorm';
import { Clock, Config, Ids, isDuplicate, Jobs } from '../platform/index.js';
import { CalendarEntity } from './calendar.entity.js';
import { ClosedDayEntity } from './closed-day.entity.js';
import { PolicyVersionEntity } from './policy-version.entity.js';

export type CalendarImport =
  | { ok: true; calendar: Calendar; isNew: boolean }
  | { ok: false; faults: { pointer: string; message: string }[] };

/** Another process may import a version or close a day: it is seen at the latest after this. */
const REFRESH_MS = 10_000;

/**
 * The district's policy versions and calendar. What the product brings is put into the database at start where it is
 * not there yet; from then on the database's word counts. Small and hardly ever changed, they are kept in memory, so
 * that a filing needs no round trip for them and asks from inside its transaction without harm.
 */
@Injectable()
export class Policies implements OnModuleInit {
  private versions: readonly PolicyPack[] = [];
  private newest: Calendar = STATE_COUNCIL_CALENDAR;
  private closedDays: NonNullable<DayTerms['closedDays']> = [];

  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly jobs: Jobs,
  ) {}

  async onModuleInit(): Promise<void> {
    for (const pack of findPack(this.config.policyPack) ?? []) await this.seedVersion(pack);
    await this.importCalendar(STATE_COUNCIL_CALENDAR);
    this.jobs.register({ name: 'refresh-policies', everyMs: REFRESH_MS, run: () => this.refresh() });
  }

  /** The version that decides on a visit whose first date is `date`; `undefined` before the first version. */
  inForceOn(date: string): PolicyPack | undefined {
    return policyInForce(this.versions, date);
  }

  /** The version in force on `date` and those that follow it. */
  versionsFrom(date: string): PolicyPack[] {
    const first = this.inForceOn(date);
    return this.versions.filter((version) => version === first || version.effectiveFrom > date);
  }

  /** Every version, the newest last. */
  all(): readonly PolicyPack[] {
    return this.versions;
  }

  /** A version that decided before, by what the decision says of it. */
  find(id: string, version: number): PolicyPack | undefined {
    return this.versions.find((pack) => pack.id === id && pack.version === version);
  }

  calendar(): Calendar {
    return this.newest;
  }

  /** What the district's working days are reckoned by: the calendar, and the days that it closed itself. */
  days(): DayTerms {
    return { calendar: this.newest, closedDays: this.closedDays };
  }

  /**
   * Adds a calendar: one in full, or a year's notice in the holiday-cn form put to the newest, which makes a version
   * of today's date. An empty or unordered year is refused with its faults; a version that is there stays as it is.
   */
  async importCalendar(value: unknown): Promise<CalendarImport> {
    const read = this.readCalendar(value);
    if (!read.ok) return read;
    const { calendar } = read;
    const row = { version: calendar.version, calendar, importedAt: this.clock.now() };
    const isNew = await this.insertOnce(CalendarEntity, row);
    await this.refresh();
    return { ...read, isNew };
  }

  /** What an import of it would bring, with nothing written. */
  readCalendar(value: unknown): ReturnType<typeof parseCalendar> {
    const isYear = typeof value === 'object' && value !== null && 'days' in value;
    return isYear ? withHolidayCnYear(this.newest, value, this.clock.today()) : parseCalendar(value);
  }

  /** The newest calendar with a year's notice put to it, as a version later than all. */
  calendarWithYear(year: object): ReturnType<typeof parseCalendar> {
    const [today, { version }] = [this.clock.today(), this.newest];
    const day = version.slice(0, 10);
    const nth = Number(version.slice(11)) || 1;
    const next = day < today ? today : `${day}-${String(nth + 1).padStart(2, '0')}`;
    return withHolidayCnYear(this.newest, year, next);
  }

  private async seedVersion(pack: PolicyPack): Promise<void> {
    const { id: packId, version, effectiveFrom } = pack;
    await this.insertOnce(PolicyVersionEntity, { id: this.ids.next(), packId, version, effectiveFrom, pack });
  }

  /** False where it was there already. */
  private async insertOnce(entity: EntityTarget<object>, row: object): Promise<boolean> {
    try {
      await this.dataSource.manager.insert(entity, row);
      return true;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return false;
    }
  }

  async refresh(): Promise<number> {
    const { manager } = this.dataSource;
    const [rows, calendars, closed] = await Promise.all([
      manager.find(PolicyVersionEntity, {
        where: { packId: this.config.policyPack },
        order: { version: 'ASC' },
      }),
      manager.find(CalendarEntity, { order: { version: 'DESC' }, take: 1 }),
      manager.find(ClosedDayEntity, { order: { date: 'ASC' } }),
    ]);
    this.versions = rows.map(({ pack }) => pack);
    this.newest = calendars[0]?.calendar ?? STATE_COUNCIL_CALENDAR;
    this.closedDays = closed.map(({ date, reason }) => ({ date, name: reason }));
    return 0;
  }
}
