import { rolesFor } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { Clock } from '../platform/index.js';
import { DepartmentEntity } from './department.entity.js';
import { InspectionItemEntity } from './inspection-item.entity.js';
import { OfficerEntity, OfficerEntrustmentEntity } from './officer.entity.js';

/** An officer with the departments that entrusted him. */
export type EntrustedOfficer = OfficerEntity & { mayActFor: string[] };

/** Departments and towns, their officers and their published catalogues. Inside a transaction pass its manager. */
@Injectable()
export class Departments {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  list(tx: EntityManager = this.dataSource.manager): Promise<DepartmentEntity[]> {
    return tx.find(DepartmentEntity, { order: { id: 'ASC' } });
  }

  find(id: string, tx: EntityManager = this.dataSource.manager): Promise<DepartmentEntity | null> {
    return tx.findOneBy(DepartmentEntity, { id });
  }

  findMany(ids: readonly string[], tx: EntityManager = this.dataSource.manager): Promise<DepartmentEntity[]> {
    return ids.length === 0
      ? Promise.resolve([])
      : tx.findBy(DepartmentEntity, { id: In([...new Set(ids)]) });
  }

  /** Those with somebody who would report if they were called, towns aside: it is towns that call. */
  callable(tx: EntityManager = this.dataSource.manager): Promise<DepartmentEntity[]> {
    return tx
      .createQueryBuilder(DepartmentEntity, 'd')
      .where("d.kind <> 'town'")
      .andWhere('(d.endedOn IS NULL OR d.endedOn >= :today)', { today: this.clock.today() })
      .andWhere(
        `EXISTS (SELECT 1 FROM accounts a JOIN account_roles r ON r.accountId = a.id
           WHERE a.departmentId = d.id AND r.role IN (:...reporters))`,
        { reporters: rolesFor('summons.report', 'own-department') },
      )
      .orderBy('d.id')
      .getMany();
  }

  /** The service centre: the department of those who register requests. */
  async serviceCentre(tx: EntityManager = this.dataSource.manager): Promise<DepartmentEntity | null> {
    return tx
      .createQueryBuilder(DepartmentEntity, 'd')
      .where(
        `EXISTS (SELECT 1 FROM accounts a JOIN account_roles r ON r.accountId = a.id
           WHERE a.departmentId = d.id AND r.role IN (:...registrars))`,
        { registrars: rolesFor('request.register', 'district') },
      )
      .orderBy('d.id')
      .limit(1)
      .getOne();
  }

  /** Puts the ratings of one department in a row, and says which one this is. */
  async nextRatingSeq(tx: EntityManager, id: string): Promise<number> {
    await tx.update(DepartmentEntity, { id }, { ratingSeq: () => 'ratingSeq + 1' });
    return (await tx.findOneByOrFail(DepartmentEntity, { id })).ratingSeq;
  }

  /** Its own officers and those of others who may act for it, as long as they are in office. */
  async officersFor(
    departmentId: string,
    tx: EntityManager = this.dataSource.manager,
  ): Promise<EntrustedOfficer[]> {
    const entrusted = await tx.findBy(OfficerEntrustmentEntity, { departmentId });
    const officers = await tx.find(OfficerEntity, {
      where: [{ departmentId }, { id: In(entrusted.map(({ officerId }) => officerId)) }],
      order: { id: 'ASC' },
    });
    return withEntrustments(
      tx,
      officers.filter(({ servesUntil }) => !this.isOver(servesUntil)),
    );
  }

  async findOfficers(
    ids: readonly string[],
    tx: EntityManager = this.dataSource.manager,
  ): Promise<EntrustedOfficer[]> {
    if (ids.length === 0) return [];
    return withEntrustments(tx, await tx.findBy(OfficerEntity, { id: In([...new Set(ids)]) }));
  }

  /** `null` where the account is nobody who inspects. */
  findOfficerOf(
    accountId: string,
    tx: EntityManager = this.dataSource.manager,
  ): Promise<OfficerEntity | null> {
    return tx.findOneBy(OfficerEntity, { accountId });
  }

  /** Its catalogue, without what is published no longer. */
  async itemsOf(
    departmentId: string,
    tx: EntityManager = this.dataSource.manager,
  ): Promise<InspectionItemEntity[]> {
    const items = await tx.find(InspectionItemEntity, { where: { departmentId }, order: { id: 'ASC' } });
    return items.filter(({ publishedUntil }) => !this.isOver(publishedUntil));
  }

  private isOver(lastDate: string | null): boolean {
    return lastDate !== null && lastDate < this.clock.today();
  }

  findItems(
    ids: readonly string[],
    tx: EntityManager = this.dataSource.manager,
  ): Promise<InspectionItemEntity[]> {
    return ids.length === 0
      ? Promise.resolve([])
      : tx.findBy(InspectionItemEntity, { id: In([...new Set(ids)]) });
  }
}

async function withEntrustments(tx: EntityManager, officers: OfficerEntity[]): Promise<EntrustedOfficer[]> {
  if (officers.length === 0) return [];
  const rows = await tx.findBy(OfficerEntrustmentEntity, { officerId: In(officers.map(({ id }) => id)) });
  return officers.map((officer) => ({
    ...officer,
    mayActFor: rows.filter(({ officerId }) => officerId === officer.id).map((row) => row.departmentId),
  }));
}
