import type { NoticeKind } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Accounts } from '../accounts/index.js';
import { Departments } from '../departments/index.js';
import { Enterprises } from '../enterprises/index.js';
import { type Actor, Clock, Outbox } from '../platform/index.js';
import type { VisitRecord } from './visit-record.js';

interface Told {
  kind: NoticeKind;
  actor: Actor;
  /** What the wording of the kind names, beside enterprise, department, officer and date. */
  data?: Record<string, string>;
}

/** What is told of a visit to the enterprise and to those who go along; nobody is told of what he did himself. */
@Injectable()
export class VisitNotices {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly accounts: Accounts,
    private readonly departments: Departments,
    private readonly enterprises: Enterprises,
  ) {}

  async tell(tx: EntityManager, record: VisitRecord, { kind, actor, data }: Told): Promise<void> {
    const { visit, participants } = record;
    const [enterprise, account] = [
      await this.enterprises.find(visit.enterpriseId, tx),
      await this.accounts.find(actor.accountId, tx),
    ];
    const [unit] = await this.departments.findMany(account?.departmentId ? [account.departmentId] : [], tx);
    const others = participants.map(({ accountId }) => accountId).filter((id) => id !== actor.accountId);
    const at = this.clock.now();
    const recipients = [
      { kind: 'enterprise' as const, id: visit.enterpriseId },
      ...others.map((id) => ({ kind: 'account' as const, id })),
    ];
    for (const recipient of recipients) {
      await this.outbox.add(tx, {
        kind,
        recipient,
        data: {
          serviceVisitId: visit.id,
          enterprise: enterprise?.name ?? '',
          department: unit?.name ?? '',
          officer: account?.name ?? '',
          date: visit.visitDate,
          ...data,
        },
        at,
        dedupeKey: `${kind}:${visit.id}:${visit.version}:${recipient.id}`,
      });
    }
  }
}
