import { leavingText } from '@anqi/shared/wording/ui/leaving';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { type Leaving, OpenWork, type OpenWorkPart } from '../accounts/index.js';
import { ServiceVisitEntity, ServiceVisitParticipantEntity } from './service-visit.entity.js';
import { VisitNotices } from './visit-notices.js';
import { findVisit } from './visit-record.js';

/** Visits on which somebody was to go who leaves: the successor goes, or the others; one that nobody is left for is called off. */
@Injectable()
export class LeaveVisits implements OpenWorkPart, OnModuleInit {
  readonly kind = 'service-visits';

  constructor(
    private readonly openWork: OpenWork,
    private readonly notices: VisitNotices,
  ) {}

  onModuleInit(): void {
    this.openWork.register(this);
  }

  async count(tx: EntityManager, accountId: string): Promise<number> {
    return (await this.plannedOf(tx, accountId)).length;
  }

  async handOver(tx: EntityManager, leaving: Leaving): Promise<void> {
    const { id: accountId } = leaving.account;
    for (const { id: visitId } of await this.plannedOf(tx, accountId)) {
      const going = await tx.findBy(ServiceVisitParticipantEntity, { visitId });
      const own = going.find((each) => each.accountId === accountId);
      const { successor } = leaving;
      await tx.delete(ServiceVisitParticipantEntity, { visitId, accountId });
      const isNew = successor !== null && going.every((each) => each.accountId !== successor.id);
      if (own && isNew)
        await tx.insert(ServiceVisitParticipantEntity, {
          ...own,
          accountId: successor.id,
          departmentId: successor.departmentId,
        });
      else if (going.length === 1) await this.callOff(tx, visitId, leaving);
    }
  }

  /** As told by somebody who is still there: the enterprise hears that nobody comes. */
  private async callOff(tx: EntityManager, id: string, { actor, account }: Leaving): Promise<void> {
    const reason = leavingText.visitCalledOff['zh-CN'];
    await tx.update(ServiceVisitEntity, { id }, { status: 'called-off', weekKey: null, reason });
    const record = await findVisit(tx, { id });
    const told = { ...actor, accountId: account.id };
    if (record !== null)
      await this.notices.tell(tx, record, {
        kind: 'service-visit-called-off',
        actor: told,
        data: { reason },
      });
  }

  private async plannedOf(tx: EntityManager, accountId: string): Promise<ServiceVisitEntity[]> {
    const going = await tx.findBy(ServiceVisitParticipantEntity, { accountId });
    const id = In(going.map(({ visitId }) => visitId));
    return tx.find(ServiceVisitEntity, { where: { id, status: 'planned' }, order: { id: 'ASC' } });
  }
}
