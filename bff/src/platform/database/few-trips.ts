/**
 * Fewer round trips to one server of MariaDB or MySQL: in a transaction, a write whose answer nobody reads waits, and goes out in one packet with
 * the next question, at the latest with the COMMIT. The server does a packet's statements in their order and stops at the first that
 * fails: of a packet that ends with COMMIT nothing stays then.
 *
 * An error that somebody may catch is of his own statement alone: what the ORM sends shares no packet with writes that waited, and
 * where those have failed, so has the transaction, whoever caught it.
 *
 * Not on a cluster: where another node's transaction wins in the middle of a packet, Galera undoes what was done and goes on with the rest.
 */
import type { DataSource } from 'typeorm';
import type { MysqlDriver } from 'typeorm/driver/mysql/MysqlDriver.js';
import { MysqlQueryRunner } from 'typeorm/driver/mysql/MysqlQueryRunner.js';
import { QueryResult } from 'typeorm/query-runner/QueryResult.js';
import type { SqlValue } from './rows.js';

interface Statement {
  sql: string;
  values: readonly unknown[];
}

const BEGIN = 'START TRANSACTION';
/** What waits is sent once it has more values: thousands of rows have no reason to wait. */
const VALUES_WAITING = 1_000;

export class FewTripsRunner extends MysqlQueryRunner {
  private waiting: Statement[] = [];
  /** Why what waited could not be done. */
  private failure: Error | undefined;

  /** A write whose answer nobody reads, within a transaction. */
  async later(sql: string, values: readonly SqlValue[]): Promise<void> {
    if (!this.isTransactionActive) throw new Error('a write outside a transaction');
    this.waiting.push({ sql, values });
    const count = this.waiting.reduce((sum, statement) => sum + statement.values.length, 0);
    if (count > VALUES_WAITING) await this.sendWaiting();
  }

  /** A statement behind all that waits, in one packet. */
  ask(sql: string, values: readonly SqlValue[]): Promise<QueryResult> {
    return this.sendWaiting({ sql, values });
  }

  override async query(sql: string, values: unknown[] = [], isStructured = false): Promise<unknown> {
    const result = await this.answerTo({ sql, values });
    return isStructured ? result : result?.raw;
  }

  /** What the ORM sends. */
  private async answerTo(statement: Statement): Promise<QueryResult | undefined> {
    const isUnbegun = this.waiting[0]?.sql === BEGIN;
    switch (statement.sql) {
      case BEGIN:
        this.failure = undefined;
        return void (this.waiting = [statement]);
      case 'COMMIT':
        return this.sendWaiting(statement);
      case 'ROLLBACK':
        this.waiting = [];
        return isUnbegun ? undefined : this.packet([statement]);
      default:
        if (isUnbegun && this.waiting.length === 1)
          return this.packet([...this.waiting.splice(0), statement]);
        if (this.waiting.length > 0 || this.failure !== undefined) await this.sendWaiting();
        return this.packet([statement]);
    }
  }

  private async sendWaiting(...last: readonly Statement[]): Promise<QueryResult> {
    if (this.failure !== undefined) throw this.failure;
    const statements = [...this.waiting.splice(0), ...last];
    try {
      return await this.packet(statements);
    } catch (error) {
      if (this.isTransactionActive) this.failure = error as Error;
      throw error;
    }
  }

  /** What its last statement answers. */
  private async packet(statements: readonly Statement[]): Promise<QueryResult> {
    const sql = statements.map((statement) => single(statement.sql)).join('; ');
    const values = statements.flatMap((statement) => statement.values);
    const result: QueryResult = await super.query(sql, values as never[], true);
    return statements.length === 1 ? result : lastOf(result.raw as unknown[]);
  }
}

/** The connection takes several statements in one packet, and only this file makes such: no text of a statement holds two. */
function single(sql: string): string {
  if (!sql.includes(';')) return sql;
  const [one = '', ...others] = sql.split(';');
  if (others.some((text) => text.trim() !== '')) throw new Error(`several statements in one: ${one}`);
  return one;
}

function lastOf(answers: readonly unknown[]): QueryResult {
  const result = new QueryResult();
  result.raw = answers.at(-1);
  if (Array.isArray(result.raw)) result.records = result.raw;
  else result.affected = (result.raw as { affectedRows?: number }).affectedRows;
  return result;
}

/** To be called before the data source of one server is initialised; it needs `multipleStatements`. */
export function takeFewTrips(dataSource: DataSource): void {
  const driver = dataSource.driver as MysqlDriver;
  driver.createQueryRunner = (mode) => new FewTripsRunner(driver, mode) as never;
}
