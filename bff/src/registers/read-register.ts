import type { Readable } from 'node:stream';
import { REGISTERS, registerTexts, type RegisterId } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, LessThan, MoreThan } from 'typeorm';
import { Accounts } from '../accounts/index.js';
import {
  DEFAULT_LIMIT,
  type Page,
  pageOf,
  type PageQuery,
  readCursor,
  refuse,
  toInstant,
  writeXlsx,
} from '../platform/index.js';
import type { RegisterRow } from './adapters/adapter.js';
import { RegisterChangeEntity, RegisterChangeRowEntity } from './register-change.entity.js';
import type {
  RegisterChange,
  RegisterChangedRow,
  RegisterChangedRowPage,
  RegisterRowDetails,
  RegisterRowQuery,
  RegisterRowView,
  RegisterState,
} from './registers.dto.js';
import { Registers } from './registers.js';

const LAST_CHANGES = 20;
/** Of a file that is made while it is read. */
const ROWS_AT_ONCE = 200;

/** What a register says, and what was changed in it. */
@Injectable()
export class ReadRegister {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: Accounts,
    private readonly registers: Registers,
  ) {}

  async state(id: RegisterId): Promise<RegisterState> {
    const version = await this.registers.version(id);
    const choices = await this.registers.choices(id);
    return {
      version,
      rowCount: await this.registers.count(id),
      choices: choices as Record<string, string[]>,
      unmatched: await this.registers.unmatched(id),
    };
  }

  /** In the order of their names or, where these are sealed, by department. */
  async list(
    id: RegisterId,
    { query = '', cursor, limit = DEFAULT_LIMIT }: RegisterRowQuery,
  ): Promise<Page<RegisterRowView>> {
    const [after = null] = readCursor(cursor, 1) ?? [];
    const found = await this.registers.page(id, { query: query.trim(), after, limit });
    return pageOf(found, limit, {
      keyOf: ({ id: rowId }) => [rowId],
      present: (row) => ({ id: row.id, cells: { ...row.cells } }),
    });
  }

  async row(id: RegisterId, rowId: string): Promise<RegisterRowDetails> {
    const { manager } = this.dataSource;
    const row = (await this.registers.rows(id, manager, [rowId])).at(0);
    if (row === undefined) return refuse('not-found', 404);
    const rows = await manager.find(RegisterChangeRowEntity, {
      where: { register: id, rowId },
      order: { id: 'DESC' },
      take: LAST_CHANGES,
    });
    const changes = await manager.findBy(RegisterChangeEntity, { id: In(rows.map((each) => each.changeId)) });
    const presented = new Map((await this.presentAll(manager, changes)).map((each) => [each.id, each]));
    const history = rows.flatMap((each) => {
      const change = presented.get(each.changeId);
      return change ? [{ change, row: changedRow(each) }] : [];
    });
    return { id: row.id, cells: { ...row.cells }, history };
  }

  /** The whole register with the columns that a file taken in has. */
  export(id: RegisterId): Readable {
    const { columns } = REGISTERS[id];
    const { registers } = this;
    async function* batches(): AsyncGenerator<string[][]> {
      let after: string | null = null;
      do {
        const rows: RegisterRow[] = await registers.page(id, { query: '', after, limit: ROWS_AT_ONCE });
        const taken = rows.slice(0, ROWS_AT_ONCE);
        yield taken.map(({ cells }) => columns.map(({ key }) => cells[key] ?? ''));
        after = rows.length > ROWS_AT_ONCE ? (taken.at(-1)?.id ?? null) : null;
      } while (after !== null);
    }
    const headings = columns.map(({ heading, most = 14 }) => {
      return { title: heading['zh-CN'], width: Math.min(60, Math.max(14, most / 2)) };
    });
    return writeXlsx({ name: registerTexts[id]['zh-CN'], headings, batches: batches() });
  }

  /** The newest first. */
  async changes(id: RegisterId, { cursor, limit = DEFAULT_LIMIT }: PageQuery): Promise<Page<RegisterChange>> {
    const { manager } = this.dataSource;
    const [before] = readCursor(cursor, 1) ?? [];
    const rows = await manager.find(RegisterChangeEntity, {
      where: { register: id, ...(before === undefined ? {} : { id: LessThan(before) }) },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    const presented = new Map((await this.presentAll(manager, rows)).map((each) => [each.id, each]));
    return pageOf(rows, limit, {
      keyOf: (row) => [row.id],
      present: (row) => presented.get(row.id) as RegisterChange,
    });
  }

  /** Row by row as they were written. */
  async changedRows(
    id: RegisterId,
    changeId: string,
    { cursor, limit = DEFAULT_LIMIT }: PageQuery,
  ): Promise<RegisterChangedRowPage> {
    const { manager } = this.dataSource;
    const change = await manager.findOneBy(RegisterChangeEntity, { register: id, id: changeId });
    if (change === null) return refuse('not-found', 404);
    const [after] = readCursor(cursor, 1) ?? [];
    const rows = await manager.find(RegisterChangeRowEntity, {
      where: { changeId, ...(after === undefined ? {} : { id: MoreThan(after) }) },
      order: { id: 'ASC' },
      take: limit + 1,
    });
    const page = pageOf(rows, limit, { keyOf: (row) => [row.id], present: changedRow });
    return { change: await this.present(manager, change), ...page };
  }

  async present(tx: EntityManager, change: RegisterChangeEntity): Promise<RegisterChange> {
    const [presented] = await this.presentAll(tx, [change]);
    return presented ?? refuse('internal-error', 500);
  }

  private async presentAll(
    tx: EntityManager,
    changes: readonly RegisterChangeEntity[],
  ): Promise<RegisterChange[]> {
    const people = await this.accounts.findMany(
      changes.map(({ changedBy }) => changedBy),
      tx,
    );
    const nameOf = new Map(people.map(({ id, name }) => [id, name]));
    return changes.map(({ id, version, fileName, contentHash, added, changed, changedBy, changedAt }) => ({
      ...{ id, version, fileName, contentHash, added, changed },
      changedBy: { id: changedBy, name: nameOf.get(changedBy) ?? '' },
      changedAt: toInstant(changedAt),
    }));
  }
}

const changedRow = ({ rowId, rowNumber, before, after }: RegisterChangeRowEntity): RegisterChangedRow => ({
  rowId,
  row: rowNumber,
  before,
  after,
});
