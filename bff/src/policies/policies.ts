import { type Calendar, findPack, policyInForce, type PolicyPack, STATE_COUNCIL_CALENDAR } from '@anqi/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager, type EntityTarget } from 'typeorm';
import { Clock, Config, Ids, isDuplicate } from '../platform/index.js';
import { CalendarEntity } from './calendar.entity.js';
import { PolicyVersionEntity } from './policy-version.entity.js';

/** Another process may import a version: it is seen at the latest after this. */
const KEPT_MS = 10_000;

interface Kept {
  until: number;
  versions: PolicyPack[];
  calendar: Calendar;
}

/**
 * The district's policy versions and calendar. What the product brings is put into the database at start where it is
 * not there yet; from then on the database's word counts. Both are small and hardly ever change: they are kept in memory
 * for a moment, so that a filing needs no round trip for them.
 */
@Injectable()
export class Policies implements OnModuleInit {
  private kept: Kept | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async onModuleInit(): Promise<void> {
    for (const pack of findPack(this.config.policyPack) ?? []) await this.seedVersion(pack);
    await this.importCalendar(STATE_COUNCIL_CALENDAR);
  }

  /** The version that decides on a visit whose first date is `date`; `undefined` before the first version. */
  async inForceOn(date: string): Promise<PolicyPack | undefined> {
    return policyInForce((await this.current()).versions, date);
  }

  /** The version in force on `date` and those that follow it. */
  async versionsFrom(date: string): Promise<PolicyPack[]> {
    const { versions } = await this.current();
    const first = policyInForce(versions, date);
    return versions.filter((version) => version === first || version.effectiveFrom > date);
  }

  /** A version that decided before, by what the decision says of it. */
  async find(id: string, version: number): Promise<PolicyPack | undefined> {
    return (await this.current()).versions.find((pack) => pack.id === id && pack.version === version);
  }

  async calendar(): Promise<Calendar> {
    return (await this.current()).calendar;
  }

  /** Adds a calendar version; one that is there already stays as it is. Its shape has been checked. */
  async importCalendar(calendar: Calendar): Promise<void> {
    await this.insertOnce(CalendarEntity, { version: calendar.version, calendar, importedAt: this.clock.now() });
  }

  private async seedVersion(pack: PolicyPack): Promise<void> {
    const { id: packId, version, effectiveFrom } = pack;
    await this.insertOnce(PolicyVersionEntity, { id: this.ids.next(), packId, version, effectiveFrom, pack });
  }

  private async insertOnce(entity: EntityTarget<object>, row: object): Promise<void> {
    this.kept = undefined;
    await this.dataSource.manager.insert(entity, row).catch((error: unknown) => {
      if (!isDuplicate(error)) throw error;
    });
  }

  private async current(): Promise<Kept> {
    if (this.kept === undefined || this.kept.until < Date.now()) this.kept = await this.read(this.dataSource.manager);
    return this.kept;
  }

  private async read(manager: EntityManager): Promise<Kept> {
    const packId = this.config.policyPack;
    const [rows, calendars] = await Promise.all([
      manager.find(PolicyVersionEntity, { where: { packId }, order: { version: 'ASC' } }),
      manager.find(CalendarEntity, { order: { version: 'DESC' }, take: 1 }),
    ]);
    const versions = rows.map(({ pack }) => pack);
    return { until: Date.now() + KEPT_MS, versions, calendar: calendars[0]?.calendar ?? STATE_COUNCIL_CALENDAR };
  }
}
