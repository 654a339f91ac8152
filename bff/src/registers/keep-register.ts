import {
  can,
  type Cells,
  type Language,
  registerDoubtText,
  registerFaultTexts,
  REGISTERS,
  registerTexts,
  type RegisterId,
  text,
} from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  type Actor,
  type Answer,
  Audit,
  canonicalJson,
  Clock,
  Ids,
  openSheet,
  problem,
  refuse,
  type SentSheet,
  sha256,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import {
  type ChangePlan,
  type PlannedChange,
  planChanges,
  type Standing,
  type Wanted,
} from './plan-changes.js';
import { ReadRegister } from './read-register.js';
import {
  RegisterChangeEntity,
  RegisterChangeRowEntity,
  RegisterVersionEntity,
} from './register-change.entity.js';
import type { RegisterChange, RegisterFaultView, RegisterRowView, RegisterTrial } from './registers.dto.js';
import { Registers } from './registers.js';
import { type Fault, rowsOfSheet } from './rows-of-sheet.js';

/** A district's register of enterprises in one file; unpacked, it has to fit into what a spreadsheet may be. */
const MOST_ROWS = 10_000;
const SHOWN = 200;
const ROWS_AT_ONCE = 100;

/** How a change comes in: by a file, or by hand. */
interface Origin {
  fileName: string | null;
  contentHash: string | null;
}

interface Changing extends Origin {
  id: RegisterId;
  actor: Actor;
  requestId: string;
  version: number;
}

/** Registers changed by files and by hand: checked as a whole, written as a whole or not at all, and never forgotten. */
@Injectable()
export class KeepRegister {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly audit: Audit,
    private readonly registers: Registers,
    private readonly reading: ReadRegister,
  ) {}

  /** The guard let in whoever keeps some register: this says who keeps which. */
  demand({ roles }: Actor, id: RegisterId): RegisterId {
    return can(roles, REGISTERS[id].keep, ['district']) ? id : refuse('forbidden', 403);
  }

  /** What a file would change, with nothing written. */
  async trial(
    id: RegisterId,
    { sheet, language }: { sheet: SentSheet; language: Language },
  ): Promise<RegisterTrial> {
    const version = await this.registers.version(id);
    const standing = await this.registers.standing(id);
    const { plan, rowCount } = this.planFile(standing, sheet.bytes);
    const named = new Set(plan.changes.flatMap((each) => (each.before && each.id ? [each.id] : [])));
    const view = (fault: Fault): RegisterFaultView => viewOf(fault, language);
    return {
      name: sheet.name,
      version,
      rowCount,
      added: plan.changes.filter(({ before }) => before === null).length,
      changed: named.size,
      same: plan.same,
      notNamed: plan.faults.length > 0 ? 0 : standing.rows.length - named.size - plan.same,
      faultCount: plan.faults.length,
      faults: plan.faults.slice(0, SHOWN).map(view),
      doubts: plan.doubts
        .slice(0, SHOWN)
        .map(({ row, column }) => ({ row, column, text: registerDoubtText[language] })),
      changes: plan.changes.slice(0, SHOWN).map(({ row, id: rowId, before, after }) => ({
        rowId: rowId ?? '-',
        row,
        before,
        after,
      })),
    };
  }

  /** All of a file or nothing, and only on the register as its trial saw it. */
  async takeIn(
    write: WriteRequest,
    actor: Actor,
    { id, sheet, version: seen }: { id: RegisterId; sheet: SentSheet; version: number },
  ): Promise<WriteAnswer<RegisterChange>> {
    const contentHash = sha256(sheet.bytes.toString('base64'));
    const known = { ...write, body: { contentHash, seen } };
    return this.writes.run(known, async (tx): Promise<Answer<RegisterChange>> => {
      const version = await this.registers.lock(tx, id);
      if (version !== seen) return problem('register-changed', 409);
      const { plan } = this.planFile(await this.registers.standing(id, tx), sheet.bytes);
      if (plan.faults.length > 0) return problem('sheet-faulty', 422, { params: { n: plan.faults.length } });
      if (plan.changes.length === 0) return problem('register-unchanged', 422);
      const origin = { fileName: sheet.name, contentHash };
      const changing = { ...origin, id, actor, requestId: write.requestId, version };
      const change = await this.write(tx, changing, plan.changes);
      return { status: 201, body: await this.reading.present(tx, change) };
    });
  }

  /** One row filled in by hand; `rowId` is null for a new one, and `seen` what the others were. */
  async change(
    write: WriteRequest,
    actor: Actor,
    { id, rowId, cells, seen, language }: RowWanted,
  ): Promise<WriteAnswer<RegisterRowView>> {
    const register = REGISTERS[id];
    if (rowId === null && !register.mayAdd) return refuse('not-found', 404);
    const unknown = Object.keys(cells).find((key) => register.columns.every((column) => column.key !== key));
    if (unknown !== undefined)
      return refuse('invalid-input', 400, { errors: [{ pointer: '/cells', code: 'unknown-field' }] });
    return this.writes.run(write, async (tx): Promise<Answer<RegisterRowView>> => {
      const version = await this.registers.lock(tx, id);
      const standing = await this.registers.standing(id, tx);
      const current = standing.rows.find((row) => row.id === rowId) ?? null;
      if (rowId !== null && current === null) return problem('not-found', 404);
      if (current !== null && !isSame(current.cells, seen)) return problem('register-changed', 409);
      const wanted: Wanted = { row: null, id: rowId, cells };
      const { faults, changes } = planChanges(standing, [wanted]);
      if (faults.length > 0) {
        const views = faults.map((fault) => viewOf(fault, language));
        return problem('register-row-faulty', 422, { extensions: { faults: views } });
      }
      const [planned] = changes;
      if (planned === undefined) return problem('register-unchanged', 422);
      const byHand = { fileName: null, contentHash: null };
      const changing = { ...byHand, id, actor, requestId: write.requestId, version };
      const { rows } = await this.write(tx, changing, changes);
      return { status: rowId === null ? 201 : 200, body: { id: rows[0] ?? '', cells: { ...planned.after } } };
    });
  }

  private planFile(standing: Standing, bytes: Buffer): { plan: ChangePlan; rowCount: number } {
    const page = registerTexts[standing.register.id]['zh-CN'];
    const grid = openSheet(bytes, { mostRows: MOST_ROWS, page }) ?? refuse('sheet-unreadable', 422);
    const { rows, faults } = rowsOfSheet(standing.register, grid, MOST_ROWS);
    if (faults.length > 0)
      return { plan: { changes: [], same: 0, faults, doubts: [] }, rowCount: rows.length };
    return { plan: planChanges(standing, rows), rowCount: rows.length };
  }

  private async write(
    tx: EntityManager,
    { id: register, actor, requestId, version, ...origin }: Changing,
    planned: readonly PlannedChange[],
  ): Promise<RegisterChangeEntity & { rows: string[] }> {
    const at = this.clock.now();
    const changes = planned.map((each) => ({ ...each, id: each.id ?? this.ids.next() }));
    await this.registers.adapterOf(register).write(tx, changes);
    await tx.update(RegisterVersionEntity, { register }, { version: version + 1 });
    const change: RegisterChangeEntity = {
      id: this.ids.next(),
      register,
      version: version + 1,
      ...origin,
      added: changes.filter(({ before }) => before === null).length,
      changed: changes.filter(({ before }) => before !== null).length,
      changedBy: actor.accountId,
      changedAt: at,
    };
    await tx.insert(RegisterChangeEntity, change);
    const rows = changes.map(({ id: rowId, row: rowNumber, before, after }) => {
      return { id: this.ids.next(), changeId: change.id, register, rowId, rowNumber, before, after };
    });
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
      await tx.insert(RegisterChangeRowEntity, rows.slice(from, from + ROWS_AT_ONCE) as never);
    const { keep: action } = REGISTERS[register];
    const entry = { actor, action, requestId, at };
    const { contentHash, added, changed } = change;
    const whole = {
      ...entry,
      subject: { type: 'register', id: register },
      before: { version },
      after: { version: version + 1, changeId: change.id, contentHash, added, changed },
    };
    const each = rows.map(({ rowId, before, after }) => ({
      ...entry,
      subject: { type: register, id: rowId },
      before: this.digest(before),
      after: this.digest(after),
    }));
    await this.audit.recordAll(tx, [whole, ...each]);
    return { ...change, rows: changes.map(({ id }) => id) };
  }

  private digest(cells: Cells | null): object | null {
    return cells === null ? null : { cells: this.audit.digest(canonicalJson(cells)) };
  }
}

interface RowWanted {
  id: RegisterId;
  rowId: string | null;
  cells: Record<string, string>;
  seen: Record<string, string>;
  language: Language;
}

const isSame = (cells: Cells, seen: Cells): boolean =>
  Object.keys(cells).every((key) => (seen[key] ?? '') === cells[key]);

const viewOf = ({ row, column, fault, params }: Fault, language: Language): RegisterFaultView => ({
  row,
  column,
  text: text(registerFaultTexts, fault, language, params),
});
