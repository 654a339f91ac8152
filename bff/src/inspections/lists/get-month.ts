import {
  addDays,
  can,
  dateOf,
  dayKind,
  formatInstant,
  isQuietDate,
  weekdayOf,
  type Calendar,
  type PolicyPack,
} from '@anqi/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, instantOf, refuse, RollUps, toInstant, type Actor, type Row } from '../../platform/index.js';
import type { CalendarDayDto, CalendarMonthDto, CalendarQuery } from './month.dto.js';
import { filtersOf, ofDepartment, ofDistrict, ofEnterprises, officeOf, toldTo } from './plan-filters.js';
import type { Where } from './plan-list.repository.js';
import { PlanRepository } from '../plans/plan.repository.js';
import { policyOn, Rulebooks } from '../plans/rulebook.js';

const BOOKED = "p.status IN ('awaiting-approval', 'approved', 'started', 'finished') AND p.mode = 'on-site'";

/** A month as it is planned in: quiet days, open working days, and the visits that the asker may know of. */
@Injectable()
export class GetMonth implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly rulebooks: Rulebooks,
    private readonly plans: PlanRepository,
    private readonly rollUps: RollUps,
  ) {}

  onModuleInit(): void {
    this.rollUps.register(ROLLED_UP, ([month = '', office = NO_OFFICE]) =>
      this.countByDate({ month }, [toldTo(office === NO_OFFICE ? null : office)]),
    );
  }

  async run(actor: Actor, query: CalendarQuery): Promise<CalendarMonthDto> {
    const rulebook = this.rulebooks.read();
    const dates = datesOf(query.month);
    const policies = dates.map((date) => policyOn(rulebook, date));
    const policy =
      policies.find((each) => each !== undefined) ??
      refuse('no-policy-in-force', 422, { params: { date: dates.at(-1) ?? query.month } });
    const { value: visits, asOf } = await this.visitsByDate(actor, query);
    const days = dates.map((date, index) =>
      dayOf(date, { policy: policies[index], calendar: rulebook.calendar, visits: visits[date] ?? 0 }),
    );
    const today = this.clock.today();
    return {
      month: query.month,
      days,
      openWorkingDaysLeft: days.filter(
        ({ date, kind, uncovered }) => date >= today && kind === 'open' && !uncovered,
      ).length,
      policy: { id: policy.id, version: policy.version },
      asOf: asOf && toInstant(asOf),
    };
  }

  /** Of the whole district as they were at most ten minutes ago, of a part of it as they are. */
  private async visitsByDate(actor: Actor, query: CalendarQuery): Promise<Visits> {
    const isWhole = query.enterpriseId === undefined && query.departmentId === undefined;
    if (isWhole && can(actor.roles, 'plan.read', ['district']))
      return this.rollUps.read<Counts>(ROLLED_UP, [query.month, officeOf(actor) ?? NO_OFFICE]);
    return { value: await this.countByDate(query, knownTo(actor, query)), asOf: null };
  }

  /** Instants are counted by their local date here: databases disagree on how to shift one. */
  private async countByDate(
    { month, enterpriseId, departmentId }: CalendarQuery,
    known: readonly Where[],
  ): Promise<Counts> {
    const dates = datesOf(month);
    const filters = filtersOf({ enterpriseId, departmentId, from: dates[0], until: dates.at(-1) });
    const where = [{ sql: BOOKED, values: [] }, ...known, ...filters];
    const rows: Row[] = await this.plans.manager.query(
      `SELECT p.startsAt FROM inspection_plans p WHERE ${where.map(({ sql }) => `(${sql})`).join(' AND ')}`,
      where.flatMap(({ values }) => [...values]),
    );
    const counts: Counts = {};
    for (const { startsAt } of rows) {
      const date = dateOf(formatInstant(instantOf(startsAt).getTime()));
      counts[date] = (counts[date] ?? 0) + 1;
    }
    return counts;
  }
}

/** By date; where there are none a date is left out. */
type Counts = Record<string, number>;

interface Visits {
  value: Counts;
  asOf: Date | null;
}

const ROLLED_UP = 'month-visits';
/** No id: those who agree to nothing. */
const NO_OFFICE = '-';

/** An enterprise's own, told visits; a department's own ones, and where one files others' announced ones too. */
function knownTo(actor: Actor, { enterpriseId }: CalendarQuery): Where[] {
  const { roles, departmentId, enterpriseIds } = actor;
  if (can(roles, 'plan.read', ['district'])) return [ofDistrict(actor)];
  if (departmentId === null || !can(roles, 'plan.prepare', ['own-department']))
    return ofEnterprises(enterpriseIds);
  if (enterpriseId === undefined) return [ofDepartment(departmentId)];
  return [{ sql: 'p.departmentId = ? OR p.unannounced = 0', values: [departmentId] }];
}

function datesOf(month: string): string[] {
  const dates: string[] = [];
  for (let date = `${month}-01`; date.startsWith(month); date = addDays(date, 1)) dates.push(date);
  return dates;
}

const SATURDAY = 6;

interface DayFacts {
  policy: PolicyPack | undefined;
  calendar: Calendar;
  visits: number;
}

function dayOf(date: string, { policy, calendar, visits }: DayFacts): CalendarDayDto {
  const day = dayKind(calendar, date);
  // Past the published calendar the weekends are all that is known.
  const isWeekend = day.kind === 'weekend' || (day.kind === 'uncovered' && weekdayOf(date) >= SATURDAY);
  const rest = isWeekend || day.kind === 'holiday';
  const quiet = policy !== undefined && isQuietDate(policy.quietWindows, date);
  const kind = rest ? 'rest' : quiet ? 'quiet' : 'open';
  const why = day.kind === 'holiday' ? day.name : '';
  return { date, kind, quiet, rest, why, uncovered: day.kind === 'uncovered', visits };
}
