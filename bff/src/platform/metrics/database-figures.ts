import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityMetadata, MoreThan, type ObjectLiteral } from 'typeorm';
import { AuditRowEntity } from '../audit/audit-row.entity.js';
import { AuditSealEntity } from '../audit/audit-seal.entity.js';
import { Clock } from '../clock.js';
import { instantOf } from '../database/rows.js';
import { OutboxMessageEntity } from '../outbox/outbox-message.entity.js';
import { type Figures, Metrics } from './metrics.js';

/** The parts of mysql2's pool that say how busy it is: it has no public word for them. */
interface Pool {
  _allConnections: { length: number };
  _freeConnections: { length: number };
  _connectionQueue: { length: number };
}

/** Columns that say when a row has to be looked after; indexed wherever they are. */
const DUE_COLUMNS = ['nextCheckAt', 'nextAttemptAt'];

/** What the database says when it is asked: every process on it tells the same, but for its own connections. */
@Injectable()
export class DatabaseFigures implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    // The first to be read: the others take connections themselves.
    this.metrics.register({
      name: 'anqi_database_connections',
      help: 'Connections of the pool, and callers that wait for one',
      label: 'state',
      read: () => this.connections(),
    });
    this.metrics.register({
      name: 'anqi_rows_due',
      help: 'Rows whose time to be looked after has come',
      label: 'table',
      read: () => this.ofDue('COUNT(*)', Number),
    });
    this.metrics.register({
      name: 'anqi_oldest_due_seconds',
      help: 'For how long the oldest of them has been due',
      label: 'table',
      read: () => this.ofDue('MIN(?)', (at) => this.secondsSince(at)),
    });
    this.metrics.register({
      name: 'anqi_outbox_messages',
      help: 'Messages not delivered yet (pending) or never to be (failed)',
      label: 'state',
      read: () => this.outbox(),
    });
    this.metrics.register({
      name: 'anqi_audit_rows',
      help: 'Audit rows since the last one that was sealed into the chain',
      label: 'state',
      read: async () => ({ unsealed: await this.unsealed() }),
    });
  }

  /** A figure over the due rows of each table that has such rows. */
  private async ofDue(what: string, valueOf: (figure: unknown) => number): Promise<Figures> {
    const figures: Record<string, number> = {};
    for (const entity of this.dataSource.entityMetadatas) {
      const column = entity.columns.find(({ propertyName }) => DUE_COLUMNS.includes(propertyName));
      if (column === undefined) continue;
      figures[entity.tableName] = valueOf(await this.askDue(entity, column.propertyName, what));
    }
    return figures;
  }

  private async askDue(entity: EntityMetadata, column: string, what: string): Promise<unknown> {
    const query = this.dataSource
      .createQueryBuilder<ObjectLiteral>(entity.target, 'due')
      .select(what.replace('?', `due.${column}`), 'figure')
      .where(`due.${column} <= :now`, { now: this.clock.now() });
    if (entity.target === OutboxMessageEntity) query.andWhere("due.state = 'pending'"); // others end with no time
    return (await query.getRawOne<{ figure: unknown }>())?.figure;
  }

  private secondsSince(at: unknown): number {
    if (at === null || at === undefined) return 0;
    return (this.clock.now().getTime() - instantOf(at).getTime()) / 1000;
  }

  private async outbox(): Promise<Figures> {
    const { manager } = this.dataSource;
    const count = (state: 'pending' | 'failed') => manager.countBy(OutboxMessageEntity, { state });
    return { pending: await count('pending'), failed: await count('failed') };
  }

  private async unsealed(): Promise<number> {
    const { manager } = this.dataSource;
    const [last] = await manager.find(AuditSealEntity, { order: { seq: 'DESC' }, take: 1 });
    return manager.countBy(AuditRowEntity, last === undefined ? {} : { id: MoreThan(last.rowId) });
  }

  private connections(): Figures {
    const { pool } = this.dataSource.driver as unknown as { pool?: Pool };
    if (pool === undefined) return {}; // SQLite has one connection
    const open = pool._allConnections.length;
    const free = pool._freeConnections.length;
    return { open, free, 'in-use': open - free, waiting: pool._connectionQueue.length };
  }
}
