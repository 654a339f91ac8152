import { Injectable } from '@nestjs/common';
import {
  Brackets,
  DataSource,
  type EntityManager,
  In,
  IsNull,
  MoreThanOrEqual,
  type SelectQueryBuilder,
} from 'typeorm';
import { affected } from '../platform/index.js';
import { EnterpriseEntity } from './enterprise.entity.js';
import { EnterpriseSiteEntity } from './enterprise-site.entity.js';
import { PrintedCodeEntity } from './printed-code.entity.js';

export interface EnterpriseSearch {
  /** Part of the name, or the beginning of the credit code; blank finds all. */
  query: string;
  /** Name and id of the last one before the page. */
  after: string[] | null;
  limit: number;
  /** Those that left before this date are not found. */
  today: string;
}

/** The district's enterprises. Inside a transaction pass its manager. */
@Injectable()
export class Enterprises {
  constructor(private readonly dataSource: DataSource) {}

  find(id: string, tx: EntityManager = this.dataSource.manager): Promise<EnterpriseEntity | null> {
    return tx.findOneBy(EnterpriseEntity, { id });
  }

  findMany(ids: readonly string[], tx: EntityManager = this.dataSource.manager): Promise<EnterpriseEntity[]> {
    return ids.length === 0
      ? Promise.resolve([])
      : tx.findBy(EnterpriseEntity, { id: In([...new Set(ids)]) });
  }

  findByCreditCode(
    creditCode: string,
    tx: EntityManager = this.dataSource.manager,
  ): Promise<EnterpriseEntity | null> {
    return tx.findOneBy(EnterpriseEntity, { creditCode });
  }

  /** All that have one of these codes or names, in one question. */
  async findNamed({
    codes,
    names,
  }: {
    codes: readonly string[];
    names: readonly string[];
  }): Promise<EnterpriseEntity[]> {
    const wanted = [
      ...(codes.length > 0 ? [{ creditCode: In([...new Set(codes)]) }] : []),
      ...(names.length > 0 ? [{ name: In([...new Set(names)]) }] : []),
    ];
    return wanted.length === 0 ? [] : this.dataSource.manager.findBy(EnterpriseEntity, wanted);
  }

  /** Whose wall the printed code hangs on; `null` once it is revoked. */
  async findByPlanCode(
    codeId: string,
    tx: EntityManager = this.dataSource.manager,
  ): Promise<EnterpriseEntity | null> {
    const code = await tx.findOneBy(PrintedCodeEntity, { codeId, revokedAt: IsNull() });
    return code === null ? null : this.find(code.enterpriseId, tx);
  }

  /** Those in use on that date. */
  sitesOf(enterpriseId: string, today: string): Promise<EnterpriseSiteEntity[]> {
    const inUse = [{ endedOn: IsNull() }, { endedOn: MoreThanOrEqual(today) }];
    return this.dataSource.manager.find(EnterpriseSiteEntity, {
      where: inUse.map((each) => ({ enterpriseId, ...each })),
      order: { name: 'ASC', id: 'ASC' },
    });
  }

  /** Puts filings for one enterprise in a row: to be the first thing a filing does. False where there is none. */
  async lockForFiling(tx: EntityManager, id: string): Promise<boolean> {
    return (await affected(tx, 'UPDATE enterprises SET filingSeq = filingSeq + 1 WHERE id = ?', [id])) === 1;
  }

  /** Ordered by name; one row more than `limit` shows that there is another page. */
  async search(wanted: EnterpriseSearch): Promise<EnterpriseEntity[]> {
    const found = await this.foundBy(wanted).getRawMany<{ id: string }>();
    const order = { name: 'ASC', id: 'ASC' } as const;
    return this.dataSource.manager.find(EnterpriseEntity, {
      where: { id: In(found.map(({ id }) => id)) },
      order,
    });
  }

  /** Their ids, which the index of names has: the rows of all that are passed over stay where they are. */
  private foundBy({ query, after, limit, today }: EnterpriseSearch): SelectQueryBuilder<EnterpriseEntity> {
    const found = this.dataSource.manager
      .createQueryBuilder(EnterpriseEntity, 'enterprise')
      .select('enterprise.id', 'id')
      .where('(enterprise.endedOn IS NULL OR enterprise.endedOn >= :today)', { today })
      .orderBy('enterprise.name')
      .addOrderBy('enterprise.id')
      .limit(limit + 1);
    const wanted = query.trim();
    if (wanted !== '') {
      const literal = wanted.replace(/[!%_]/g, (sign) => `!${sign}`);
      found.andWhere(
        "(enterprise.name LIKE :part ESCAPE '!' OR enterprise.creditCode LIKE :start ESCAPE '!')",
        { part: `%${literal}%`, start: `${literal.toUpperCase()}%` },
      );
    }
    if (after !== null) found.andWhere(laterThan(after));
    return found;
  }
}

function laterThan([name, id]: string[]): Brackets {
  return new Brackets((where) =>
    where
      .where('enterprise.name > :name', { name })
      .orWhere('enterprise.name = :name AND enterprise.id > :id', { name, id }),
  );
}
