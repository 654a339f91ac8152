import { Injectable } from '@nestjs/common';
import {
  DataSource,
  type EntityTarget,
  type FindOptionsSelect,
  type FindOptionsWhere,
  LessThanOrEqual,
} from 'typeorm';
import { Transactions } from '../database/transactions.js';
import { inTurn } from './in-turn.js';

/** A row with the instant, indexed, at which somebody has to look after it. */
interface DueRow {
  id: string;
  nextCheckAt: Date | null;
}

interface DueWork<Row extends DueRow> {
  entity: EntityTarget<Row>;
  /** What the work needs of the row beside its id. */
  select: FindOptionsSelect<Row>;
  now: Date;
  /** Answers how many rows it dealt with. `leasedUntil` stands in `nextCheckAt` until somebody else changes it. */
  work: (row: Row, leasedUntil: Date) => Promise<number>;
}

const BATCH = 50;
export const LEASE_MS = 60_000;

/**
 * Looks after due rows, each under a lease: its `nextCheckAt` is moved ahead by a statement that only one process can
 * win. So several processes share what is due, the row of a killed one comes back when its lease runs out, and a
 * row that cannot be looked after waits for as long and holds up no other.
 */
@Injectable()
export class DueRows {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
  ) {}

  /** One batch. */
  async each<Row extends DueRow>({ entity, select, now, work }: DueWork<Row>): Promise<number> {
    const isDue = { nextCheckAt: LessThanOrEqual(now) };
    const leasedUntil = new Date(now.getTime() + LEASE_MS);
    const found = await this.dataSource.manager.find(entity, {
      select: { ...select, id: true } as FindOptionsSelect<Row>,
      where: isDue as FindOptionsWhere<Row>,
      order: { nextCheckAt: 'ASC', id: 'ASC' } as never,
      take: BATCH,
    });
    return inTurn(found, async (row) => {
      const { affected } = await this.transactions.run((tx) =>
        tx.update(entity, { ...isDue, id: row.id } as never, { nextCheckAt: leasedUntil } as never),
      );
      return affected === 1 ? work(row, leasedUntil) : 0;
    });
  }
}

/** Whether the row is still this process's own: nobody moved its time since it was leased. */
export function isLeased({ nextCheckAt }: Pick<DueRow, 'nextCheckAt'>, leasedUntil: Date): boolean {
  return nextCheckAt?.getTime() === leasedUntil.getTime();
}
