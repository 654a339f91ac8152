/**
 * TypeORM hands out one shared query runner for better-sqlite3, so that parallel transactions interleave on one
 * connection and acknowledged writes are lost. Here every call gets its own runner over the same connection, and
 * one first-come-first-served lock puts them in a row:
 * - a transaction holds the lock from its begin to its end;
 * - a query outside a transaction holds it for that query;
 * - a query on the default manager from inside a transaction fails at once: here it would wait for ever, on MySQL
 *   it would silently leave the transaction.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js';

const STRAY = 'use the manager of the running transaction, not the default one';
const insideTransaction = new AsyncLocalStorage<{ open: boolean }>();
const isInside = (): boolean => insideTransaction.getStore()?.open === true;

class Lock {
  private tail: Promise<void> = Promise.resolve();

  /** Waits for its turn; the answer frees the lock. */
  async acquire(): Promise<() => void> {
    let free: () => void = () => undefined;
    const turn = this.tail;
    this.tail = new Promise<void>((resolve) => (free = resolve));
    await turn;
    return free;
  }
}

class SerialRunner extends BetterSqlite3QueryRunner {
  private free: (() => void) | undefined;

  constructor(
    driver: BetterSqlite3Driver,
    private readonly lock: Lock,
    statements: unknown,
  ) {
    super(driver);
    Object.assign(this, { stmtCache: statements }); // one statement cache for every runner of the connection
  }

  override async startTransaction(): Promise<void> {
    if (this.free === undefined) {
      if (isInside()) throw new Error(`sqlite: a transaction inside a transaction; ${STRAY}`);
      this.free = await this.lock.acquire();
    }
    try {
      await super.startTransaction();
    } catch (error) {
      this.unlockWhenOver();
      throw error;
    }
  }

  override async commitTransaction(): Promise<void> {
    await super.commitTransaction();
    this.unlockWhenOver();
  }

  override async rollbackTransaction(): Promise<void> {
    try {
      await super.rollbackTransaction();
    } finally {
      this.unlockWhenOver();
    }
  }

  override async release(): Promise<void> {
    if (this.free !== undefined && this.isTransactionActive) await this.rollbackTransaction();
    return super.release();
  }

  override async query(
    query: string,
    parameters: unknown[] = [],
    useStructuredResult = false,
  ): Promise<unknown> {
    if (this.free !== undefined) return this.ask(query, parameters, useStructuredResult);
    if (isInside()) throw new Error(`sqlite: ${STRAY}: ${query.slice(0, 60)}`);
    const free = await this.lock.acquire();
    try {
      return await this.ask(query, parameters, useStructuredResult);
    } finally {
      free();
    }
  }

  /** IMMEDIATE takes the write lock at once: an upgrade half-way could fail against another process. */
  private ask(query: string, parameters: unknown[], useStructuredResult: boolean): Promise<unknown> {
    const begin = query === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE' : query;
    return super.query(begin, parameters as never[], useStructuredResult as never);
  }

  private unlockWhenOver(): void {
    if (this.isTransactionActive) return;
    this.free?.();
    this.free = undefined;
  }
}

type Work = (tx: EntityManager) => Promise<unknown>;

/** Puts the lock around every runner and transaction of the data source. To be called before it is initialised. */
export function serialiseSqlite(dataSource: DataSource): void {
  const driver = dataSource.driver as BetterSqlite3Driver;
  const lock = new Lock();
  const statements = new Map<string, unknown>();
  driver.createQueryRunner = (): QueryRunner => new SerialRunner(driver, lock, statements) as never;
  const { manager } = dataSource;
  const transaction = manager.transaction.bind(manager) as (work: Work) => Promise<unknown>;
  manager.transaction = ((work: Work) =>
    isInside()
      ? Promise.reject(new Error(`sqlite: a transaction inside a transaction; ${STRAY}`))
      : transaction((tx) => marked(() => work(tx)))) as never;
}

/** Runs `work` in a context that knows of its transaction, until it is over. */
function marked(work: () => Promise<unknown>): Promise<unknown> {
  const mark = { open: true };
  return insideTransaction.run(mark, async () => {
    try {
      return await work();
    } finally {
      mark.open = false;
    }
  });
}
