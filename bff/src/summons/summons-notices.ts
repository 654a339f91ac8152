import type { NoticeKind, SummonsEvent } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox, toInstant } from '../platform/index.js';
import { SummonsNames } from './summons-names.js';
import { type Recipient, SummonsPeople } from './summons-people.js';
import type { SummonsEntity } from './summons.entity.js';

/** Who is told of what becomes of a summons. Notices name both sides, never the words or a telephone number. */
@Injectable()
export class SummonsNotices {
  constructor(
    private readonly outbox: Outbox,
    private readonly people: SummonsPeople,
    private readonly names: SummonsNames,
  ) {}

  async tellCalled(tx: EntityManager, row: SummonsEntity, at: Date): Promise<void> {
    await this.tell(tx, { row, kind: 'summons-called', at }, await this.people.called(tx, row));
  }

  /** The other side. A rating is told to nobody: its department sees batches alone. */
  async tellOf(tx: EntityManager, event: SummonsEvent, { row, at }: Told): Promise<void> {
    switch (event) {
      case 'report':
        return this.tell(tx, { row, kind: 'summons-reported', at }, await this.people.caller(tx, row));
      case 'settle':
        return this.tell(tx, { row, kind: 'summons-settled', at }, await this.people.called(tx, row));
      case 'call-off':
        return this.tell(tx, { row, kind: 'summons-called-off', at }, await this.people.called(tx, row));
      case 'rate':
        return;
    }
  }

  /** The head of whoever was called, and the centre. */
  async tellOverdue(tx: EntityManager, row: SummonsEntity, at: Date): Promise<void> {
    const above: Recipient[] = [
      { kind: 'heads', id: row.departmentId },
      { kind: 'role', id: 'centre' },
    ];
    await this.tell(tx, { row, kind: 'summons-overdue', at }, above);
  }

  private async tell(
    tx: EntityManager,
    { row, kind, at }: Told & { kind: NoticeKind },
    recipients: readonly Recipient[],
  ): Promise<void> {
    const { caller, called } = (await this.names.of(tx, [row])).sidesOf(row);
    const isDated = kind === 'summons-called' || kind === 'summons-overdue';
    const due = isDated ? { due: toInstant(row.dueAt) } : {};
    for (const recipient of recipients) {
      await this.outbox.add(tx, {
        kind,
        recipient,
        data: { summonsId: row.id, caller, called, ...due },
        at,
        // A due date that moved on is missed anew.
        dedupeKey: `${kind}:${row.id}:${row.dueAt.getTime()}:${recipient.id}`,
      });
    }
  }
}

interface Told {
  row: SummonsEntity;
  at: Date;
}
