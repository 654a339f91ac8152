import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, MoreThanOrEqual } from 'typeorm';
import { type Leaving, OpenWork, type OpenWorkPart } from '../accounts/index.js';
import { AbsenceEntity } from './absence.entity.js';
import { EnterpriseServiceEntity } from './enterprise-service.entity.js';
import { isServiceOfficer } from './service-officers.js';

/** Enterprises on whose card somebody stands who leaves: the successor stands there, or the other one of the pair. */
@Injectable()
export class LeaveServices implements OpenWorkPart, OnModuleInit {
  readonly kind = 'enterprises';

  constructor(private readonly openWork: OpenWork) {}

  onModuleInit(): void {
    this.openWork.register(this);
  }

  count(tx: EntityManager, id: string): Promise<number> {
    return tx.count(EnterpriseServiceEntity, { where: [{ officerId: id }, { deputyId: id }] });
  }

  async handOver(tx: EntityManager, { account, successor, today }: Leaving): Promise<void> {
    const { id } = account;
    const rows = await tx.find(EnterpriseServiceEntity, { where: [{ officerId: id }, { deputyId: id }] });
    const mayServe = successor !== null && (await isServiceOfficer(tx, successor.id)) ? successor : null;
    for (const row of rows) {
      const heir = mayServe?.departmentId === row.unitId ? mayServe.id : null;
      await tx.update(
        EnterpriseServiceEntity,
        { enterpriseId: row.enterpriseId },
        pairWithout(row, id, heir),
      );
    }
    await tx.delete(AbsenceEntity, { accountId: id, untilDate: MoreThanOrEqual(today) });
    await tx.update(AbsenceEntity, { standInId: id }, { standInId: null });
  }
}

type Pair = Pick<EnterpriseServiceEntity, 'officerId' | 'deputyId'>;

/** Nobody stands there twice; where the officer goes and nobody comes, the deputy is the officer. */
function pairWithout({ officerId, deputyId }: Pair, leaver: string, heir: string | null): Pair {
  const put = (each: string | null): string | null => (each === leaver ? heir : each);
  const ids = [put(officerId), put(deputyId)].filter((each): each is string => each !== null);
  const [officer = null, deputy = null] = [...new Set(ids)];
  return { officerId: officer, deputyId: deputy };
}
