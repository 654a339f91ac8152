import { dateOf, type Language, sheetFaultTexts, sheetTemplateText, text } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThan } from 'typeorm';
import { Accounts } from '../../accounts/index.js';
import { Enterprises } from '../../enterprises/index.js';
import {
  type Actor,
  type Answer,
  Audit,
  Clock,
  Config,
  DEFAULT_LIMIT,
  Ids,
  isDuplicate,
  openSheet,
  type Page,
  pageOf,
  type PageQuery,
  problem,
  readCursor,
  type Refusal,
  type SentSheet,
  refuse,
  sha256,
  toInstant,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../../platform/index.js';
import { BeginRequest } from '../../requests/index.js';
import { type CheckedRow, checkRows, codeIn, type Fault, nameIn, rowsOf } from './check-sheet.js';
import { RequestSheetEntity, RequestSheetRowEntity } from './request-sheet.entity.js';
import type { RequestSheet, SheetTrial } from './sheets.dto.js';

const SHOWN_FAULTS = 200;

/** Spreadsheets of requests: checked as a whole, and taken in as a whole or not at all. */
@Injectable()
export class TakeInSheet {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly ids: Ids,
    private readonly audit: Audit,
    private readonly accounts: Accounts,
    private readonly enterprises: Enterprises,
    private readonly beginRequest: BeginRequest,
  ) {}

  async trial({ name, bytes }: SentSheet, language: Language): Promise<SheetTrial> {
    const { checked, faults } = await this.check(bytes);
    const { manager } = this.dataSource;
    const earlier = await this.lastOf(manager, hashOf(bytes));
    return {
      name,
      rowCount: checked.length,
      enterpriseCount: new Set(checked.map(({ enterpriseId }) => enterpriseId).filter(Boolean)).size,
      faultCount: faults.length,
      faults: faults.slice(0, SHOWN_FAULTS).map(({ row, column, fault, params }) => ({
        row,
        column,
        fault,
        text: text(sheetFaultTexts, fault, language, params),
      })),
      takenIn: earlier === null ? null : ((await this.present(manager, [earlier]))[0] ?? null),
    };
  }

  /** Of two that bring the same file at the same moment the second finds it taken in. */
  async run(
    write: WriteRequest,
    actor: Actor,
    { name, bytes, again }: SentSheet & { again: boolean },
  ): Promise<WriteAnswer<RequestSheet>> {
    const { checked, faults } = await this.check(bytes);
    const contentHash = hashOf(bytes);
    const known = { ...write, body: { contentHash, again } };
    const take = async (tx: EntityManager): Promise<Answer<RequestSheet>> => {
      const earlier = await this.lastOf(tx, contentHash);
      if (earlier !== null && !again) return this.takenIn(tx, earlier);
      if (faults.length > 0) return problem('sheet-faulty', 422, { params: { n: faults.length } });
      const sheet: RequestSheetEntity = {
        id: this.ids.next(),
        name,
        contentHash,
        nth: (earlier?.nth ?? 0) + 1,
        rowCount: checked.length,
        takenInBy: actor.accountId,
        takenInAt: this.clock.now(),
      };
      await tx.insert(RequestSheetEntity, sheet);
      for (const row of checked) await this.begin(tx, row, { sheet, actor, requestId: write.requestId });
      await this.record(tx, sheet, { actor, requestId: write.requestId });
      const [body] = await this.present(tx, [sheet]);
      return { status: 201, body: body ?? refuse('internal-error', 500) };
    };
    return this.writes
      .run(known, take)
      .catch((error: unknown) => (isDuplicate(error) ? this.writes.run(known, take) : Promise.reject(error)));
  }

  /** The newest first. */
  async list({ cursor, limit = DEFAULT_LIMIT }: PageQuery): Promise<Page<RequestSheet>> {
    const { manager } = this.dataSource;
    const [before] = readCursor(cursor, 1) ?? [];
    const rows = await manager.find(RequestSheetEntity, {
      where: before === undefined ? {} : { id: LessThan(before) },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    const presented = new Map((await this.present(manager, rows)).map((sheet) => [sheet.id, sheet]));
    return pageOf(rows, limit, {
      keyOf: ({ id }) => [id],
      present: ({ id }) => presented.get(id) as RequestSheet,
    });
  }

  private async check(bytes: Buffer): Promise<{ checked: CheckedRow[]; faults: Fault[] }> {
    const { sheetRows } = this.config;
    const grid =
      openSheet(bytes, { mostRows: sheetRows, page: sheetTemplateText.requests['zh-CN'] }) ??
      refuse('sheet-unreadable', 422);
    const { rows, faults } = rowsOf(grid, sheetRows);
    if (faults.length > 0) return { checked: [], faults };
    const enterprises = await this.enterprises.findNamed({
      codes: rows.map(codeIn).filter((code) => code !== ''),
      names: rows.map(nameIn).filter((name) => name !== ''),
    });
    return checkRows(rows, { enterprises, today: dateOf(toInstant(this.clock.now())) });
  }

  private async begin(
    tx: EntityManager,
    { row, receivedOn, ...draft }: CheckedRow,
    { sheet, actor, requestId }: { sheet: RequestSheetEntity; actor: Actor; requestId: string },
  ): Promise<void> {
    const data = { sheetId: sheet.id, row, ...(receivedOn === null ? {} : { receivedOn }) };
    const { request } = await this.beginRequest.run(
      tx,
      { ...draft, channel: 'import' },
      { actor, requestId, data },
    );
    const place = { requestId: request.id, sheetId: sheet.id, rowNumber: row };
    await tx.insert(RequestSheetRowEntity, place);
  }

  private lastOf(manager: EntityManager, contentHash: string): Promise<RequestSheetEntity | null> {
    return manager.findOne(RequestSheetEntity, { where: { contentHash }, order: { nth: 'DESC' } });
  }

  private async takenIn(tx: EntityManager, earlier: RequestSheetEntity): Promise<Refusal> {
    const [sheet] = await this.present(tx, [earlier]);
    const at = toInstant(earlier.takenInAt).slice(0, 16).replace('T', ' ');
    const params = { at, by: sheet?.takenInBy.name ?? '', n: earlier.rowCount };
    return problem('sheet-taken-in', 409, { params });
  }

  private async present(manager: EntityManager, sheets: RequestSheetEntity[]): Promise<RequestSheet[]> {
    const people = await this.accounts.findMany(
      sheets.map(({ takenInBy }) => takenInBy),
      manager,
    );
    const nameOf = new Map(people.map(({ id, name }) => [id, name]));
    return sheets.map(({ id, name, rowCount, nth, takenInBy, takenInAt }) => ({
      id,
      name,
      rowCount,
      nth,
      takenInBy: { id: takenInBy, name: nameOf.get(takenInBy) ?? '' },
      takenInAt: toInstant(takenInAt),
    }));
  }

  private record(
    tx: EntityManager,
    { id, contentHash, nth, rowCount, takenInAt: at }: RequestSheetEntity,
    { actor, requestId }: { actor: Actor; requestId: string },
  ): Promise<void> {
    return this.audit.record(tx, {
      actor,
      action: 'request-sheet.take-in',
      subject: { type: 'request-sheet', id },
      before: null,
      after: { contentHash, nth, rowCount },
      requestId,
      at,
    });
  }
}

const hashOf = (bytes: Buffer): string => sha256(bytes.toString('base64'));
