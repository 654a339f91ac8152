import { type AbsentToday, onDuty, servingOn } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { Clock } from '../platform/index.js';
import { AbsenceEntity } from './absence.entity.js';
import { EnterpriseServiceEntity } from './enterprise-service.entity.js';

/** Who serves today, as far as that depends on who is away: `Services.duties` reads it once for many enterprises. */
export interface Duties {
  /** Officer and whoever stands in for him. */
  servingOf(service: Pair | null): string[];
  /** Of the two on the card or whom they named; `null`: the unit's clerks. */
  onDutyOf(service: Pair): string | null;
}

/** A condition on `enterprise_services s` with its named values. */
export interface ServedCondition {
  sql: string;
  values: Record<string, unknown>;
}

/** Who serves an enterprise. Inside a transaction pass its manager. */
@Injectable()
export class Services {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  find(
    enterpriseId: string,
    tx: EntityManager = this.dataSource.manager,
  ): Promise<EnterpriseServiceEntity | null> {
    return tx.findOneBy(EnterpriseServiceEntity, { enterpriseId });
  }

  findMany(
    enterpriseIds: readonly string[],
    tx: EntityManager = this.dataSource.manager,
  ): Promise<EnterpriseServiceEntity[]> {
    if (enterpriseIds.length === 0) return Promise.resolve([]);
    return tx.findBy(EnterpriseServiceEntity, { enterpriseId: In([...new Set(enterpriseIds)]) });
  }

  async duties(tx: EntityManager = this.dataSource.manager): Promise<Duties> {
    return dutiesFrom(await this.absentToday(tx));
  }

  /** The accounts that serve an enterprise today. */
  async servingAccounts(tx: EntityManager, enterpriseId: string): Promise<string[]> {
    return (await this.duties(tx)).servingOf(await this.find(enterpriseId, tx));
  }

  /** Which services are somebody's today, as `servingOf` says it of one: a row filter. */
  async servedBy(accountId: string, tx: EntityManager = this.dataSource.manager): Promise<ServedCondition> {
    const pairs = await this.standsInFor(accountId, tx);
    const values = Object.fromEntries(
      pairs.flatMap(({ officerId, deputyId }, at) => [
        [`officer${at}`, officerId],
        [`deputy${at}`, deputyId],
      ]),
    );
    const same = (column: string, name: string, value: string | null): string =>
      value === null ? `s.${column} IS NULL` : `s.${column} = :${name}`;
    const conditions = pairs.map(
      ({ officerId, deputyId }, at) =>
        `${same('officerId', `officer${at}`, officerId)} AND ${same('deputyId', `deputy${at}`, deputyId)}`,
    );
    return { sql: ['s.officerId = :me', ...conditions].join(' OR '), values: { ...values, me: accountId } };
  }

  /** The pairs on cards, without somebody as officer, for which he is on duty today: few, as few are absent. */
  private async standsInFor(accountId: string, tx: EntityManager): Promise<Pair[]> {
    const absent = await this.absentToday(tx);
    const pairs = await tx
      .createQueryBuilder(EnterpriseServiceEntity, 's')
      .select(['s.officerId AS officerId', 's.deputyId AS deputyId'])
      .where([{ officerId: IsNull() }, { officerId: In([...absent.keys()]) }])
      .distinct()
      .getRawMany<Pair>();
    return pairs.filter((pair) => onDuty(pair, absent) === accountId);
  }

  /** Of two absences of one person the later recorded one names who stands in. */
  private async absentToday(tx: EntityManager): Promise<AbsentToday> {
    const today = this.clock.today();
    const rows = await tx.find(AbsenceEntity, {
      where: { fromDate: LessThanOrEqual(today), untilDate: MoreThanOrEqual(today) },
      order: { id: 'ASC' },
    });
    return new Map(rows.map(({ accountId, standInId }) => [accountId, standInId]));
  }
}

type Pair = Pick<EnterpriseServiceEntity, 'officerId' | 'deputyId'>;

export function dutiesFrom(absent: AbsentToday): Duties {
  return {
    servingOf: (service) => (service === null ? [] : servingOn(service, absent)),
    onDutyOf: (service) => onDuty(service, absent),
  };
}
