import {
  addDays,
  adviseVisitDays,
  type DayReason,
  isQuietDate,
  isWork,
  mondayOf,
  parseDate,
  reasonOfDay,
} from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, In, Not } from 'typeorm';
import { Departments } from '../departments/index.js';
import { Enterprises } from '../enterprises/index.js';
import { type AnnouncedVisit, AnnouncedVisits } from '../inspections/index.js';
import { Clock, refuse } from '../platform/index.js';
import { Policies } from '../policies/index.js';
import { ServiceVisitEntity } from './service-visit.entity.js';
import type {
  ServiceVisitDays,
  ServiceVisitWeek,
  VisitDaysQuery,
  WeekInspection,
  WeekVisit,
} from './visit-days.dto.js';
import { recordsOf } from './visit-record.js';
import { weekKeyOf } from './week-key.js';

/** Long enough to reach past a quiet window, which is most of a month in some places. */
const WEEKS = 5;

interface Day {
  date: string;
  monday: string;
  why: DayReason;
  quiet: boolean;
}

/** On which of the next days a visit disturbs an enterprise least, and why. */
@Injectable()
export class VisitDays {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly enterprises: Enterprises,
    private readonly departments: Departments,
    private readonly announced: AnnouncedVisits,
  ) {}

  async of({ enterpriseId, visitId }: VisitDaysQuery): Promise<ServiceVisitDays> {
    const enterprise = await this.enterprises.find(enterpriseId);
    if (enterprise === null) return refuse('not-found', 404);
    const days = this.days();
    const mondays = [...new Set(days.map(({ monday }) => monday))];
    const keys = mondays.map((monday) => weekKeyOf(enterpriseId, monday));
    const visits = await this.visitsIn(keys, visitId);
    const inspections = await this.inspectionsOf(enterpriseId, mondays);
    const advice = adviseVisitDays(
      days.map(({ date, monday, why, quiet }) => ({
        date,
        works: isWork(why),
        quiet,
        inspected: (inspections.get(monday) ?? []).length > 0,
        visitDate: visits.get(monday)?.date ?? null,
      })),
    );
    const advised = days.map(({ date, monday, why, quiet }, at) => ({
      monday,
      day: { date, advice: advice[at] ?? 'rest', kind: why.kind, name: why.name ?? null, quiet },
    }));
    const weeks = mondays.map((monday): ServiceVisitWeek => ({
      monday,
      visit: visits.get(monday) ?? null,
      inspections: inspections.get(monday) ?? [],
      days: advised.filter((each) => each.monday === monday).map(({ day }) => day),
    }));
    return { enterprise: { id: enterprise.id, name: enterprise.name }, weeks };
  }

  /** From today to the end of the last week. */
  private days(): Day[] {
    const today = this.clock.today();
    const end = addDays(mondayOf(today), WEEKS * 7);
    const days: Day[] = [];
    for (let date = today; date < end; date = addDays(date, 1)) {
      const why = reasonOfDay(this.policies.days(), parseDate(date));
      const quiet = isQuietDate(this.policies.inForceOn(date)?.quietWindows ?? [], date);
      days.push({ date, monday: mondayOf(date), why, quiet });
    }
    return days;
  }

  /** By their Monday, without the one that is to be moved. */
  private async visitsIn(weekKeys: readonly string[], except = ''): Promise<Map<string, WeekVisit>> {
    const { manager } = this.dataSource;
    const visits = await manager.findBy(ServiceVisitEntity, {
      weekKey: In([...weekKeys]),
      id: Not(except),
    });
    const records = await recordsOf(manager, visits);
    const unitIds = records.flatMap(({ participants }) => participants.map((each) => each.departmentId));
    const units = await this.namesOf(unitIds);
    const today = this.clock.today();
    return new Map(
      records.map(({ visit: { visitDate: date, status }, participants }) => {
        const names = participants.map(({ departmentId }) => units.get(departmentId ?? '') ?? '');
        const over = status !== 'planned' || date < today;
        return [mondayOf(date), { date, over, units: [...new Set(names)].filter((name) => name !== '') }];
      }),
    );
  }

  private async inspectionsOf(
    enterpriseId: string,
    mondays: readonly string[],
  ): Promise<Map<string, WeekInspection[]>> {
    const [first = this.clock.today()] = mondays;
    const until = addDays(first, mondays.length * 7);
    const { manager } = this.dataSource;
    const found = await this.announced.find(manager, { enterpriseId, from: first, until });
    const names = await this.namesOf(found.map(({ departmentId }) => departmentId));
    const ofWeek = (monday: string): AnnouncedVisit[] =>
      found.filter(({ from, until: last }) => from < addDays(monday, 7) && last >= monday);
    return new Map(
      mondays.map((monday) => [
        monday,
        ofWeek(monday).map(({ departmentId, from, until: last }) => ({
          department: names.get(departmentId) ?? '',
          from,
          until: last,
        })),
      ]),
    );
  }

  private async namesOf(ids: readonly (string | null)[]): Promise<Map<string, string>> {
    const known = ids.filter((id): id is string => id !== null);
    return new Map((await this.departments.findMany(known)).map(({ id, name }) => [id, name]));
  }
}
