import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { type Leaving, OpenWork, type OpenWorkPart } from '../../accounts/index.js';
import { Departments, OfficerEntity } from '../../departments/index.js';
import { Outbox } from '../../platform/index.js';
import { PlanOfficerEntity } from './plan-officer.entity.js';
import { PlanEntity } from './plan.entity.js';

const LIVE = ['awaiting-approval', 'approved', 'started'] as const;

/**
 * Plans on which an inspector stands who leaves. Nobody is put in his place by himself: the rules ask for certificates
 * and for who may act, and the enterprise may know the names. His certificate serves until today, and the head is told
 * how many plans need somebody else.
 */
@Injectable()
export class LeavePlans implements OpenWorkPart, OnModuleInit {
  readonly kind = 'plans';

  constructor(
    private readonly openWork: OpenWork,
    private readonly departments: Departments,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.openWork.register(this);
  }

  async count(tx: EntityManager, accountId: string): Promise<number> {
    const officer = await this.departments.findOfficerOf(accountId, tx);
    return officer === null ? 0 : this.liveOf(tx, officer.id);
  }

  async handOver(tx: EntityManager, { account, requestId, now, today }: Leaving): Promise<void> {
    const officer = await this.departments.findOfficerOf(account.id, tx);
    if (officer === null) return;
    const count = await this.liveOf(tx, officer.id);
    const { servesUntil } = officer;
    const until = servesUntil !== null && servesUntil < today ? servesUntil : today;
    await tx.update(OfficerEntity, { id: officer.id }, { accountId: null, servesUntil: until });
    if (count === 0) return;
    await this.outbox.add(tx, {
      kind: 'officer-left',
      recipient: { kind: 'heads', id: officer.departmentId },
      data: { officer: officer.name, count },
      at: now,
      dedupeKey: `officer-left:${officer.id}:${requestId}`,
    });
  }

  private async liveOf(tx: EntityManager, officerId: string): Promise<number> {
    const listed = await tx.findBy(PlanOfficerEntity, { officerId });
    return tx.countBy(PlanEntity, { id: In(listed.map(({ planId }) => planId)), status: In([...LIVE]) });
  }
}
