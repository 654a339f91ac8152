import { type Cells, checkCells, type Choices, keyOf, type Register } from '@anqi/shared';
import type { RegisterAdapter, RegisterRow } from './adapters/adapter.js';
import type { Fault, WantedRow } from './rows-of-sheet.js';

/** The register as it stands. */
export interface Standing {
  register: Register;
  rows: readonly RegisterRow[];
  choices: Choices;
  origins: ReadonlyMap<string, RegisterRow> | null;
  isPart: boolean;
  digest: NonNullable<RegisterAdapter['digest']>;
  settled: NonNullable<RegisterAdapter['settled']>;
  /** `YYYY-MM-DD` */
  today: string;
}

export interface PlannedChange {
  row: number | null;
  /** Null for one that comes in and gets its id then. */
  id: string | null;
  before: Cells | null;
  after: Cells;
}

export interface ChangePlan {
  changes: PlannedChange[];
  /** Rows that say what the register says already. */
  same: number;
  faults: Fault[];
  /** Credit codes that fail their check. */
  doubts: { row: number | null; column: string }[];
}

/** `id`: of the row that is filled in by hand; null where a new one is. A file's rows are found by their keys. */
export type Wanted = WantedRow & { id?: string | null };

/** What the register would become, and every fault on the way, as one reads: row by row, from left to right. */
export function planChanges(standing: Standing, wanted: readonly Wanted[]): ChangePlan {
  const { register, rows } = standing;
  const plan: ChangePlan = { changes: [], same: 0, faults: [], doubts: [] };
  const byKey = new Map(rows.map((row) => [keyOf(register, row.cells), row]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const seen = new Map<string, number | null>();
  for (const each of wanted.map((one) => ({ ...one, cells: digested(standing, one.cells) }))) {
    const { cells: read } = checkCells(register, each.cells, standing.choices);
    const key = keyOf(register, read);
    const earlier = seen.get(key);
    const isKeyed = register.keys.every((column) => read[column]); // a wrong one is like no other
    if (isKeyed && earlier !== undefined && earlier !== null) {
      plan.faults.push(faultAt(each, register.keys[0] ?? null, 'repeated', { row: earlier }));
      continue;
    }
    if (isKeyed) seen.set(key, each.row);
    const current = each.id === undefined ? byKey.get(key) : each.id === null ? undefined : byId.get(each.id);
    planOne(plan, each, { ...standing, key, current: current ?? null });
  }
  plan.faults.push(...clashes(standing, plan.changes));
  const order = register.columns.map((column) => column.key);
  const placeOf = ({ column }: Fault): number => (column === null ? -1 : order.indexOf(column));
  plan.faults.sort((one, other) => (one.row ?? 0) - (other.row ?? 0) || placeOf(one) - placeOf(other));
  return plan;
}

/** What is kept as a digest is one from here on: nothing compares, shows or keeps it in clear. A faulty cell stays. */
function digested(
  { register, choices, digest }: Standing,
  cells: Record<string, string>,
): Record<string, string> {
  const hidden = register.columns.filter(({ key, digested: kind }) => kind && cells[key]);
  if (hidden.length === 0) return cells;
  const { cells: read, faults } = checkCells(register, cells, choices);
  const good = hidden.filter(({ key }) => !faults.some(({ column }) => column === key));
  const entries = good.map(({ key, digested: kind = 'name' }) => [key, digest(kind, read[key] ?? '')]);
  return { ...cells, ...(Object.fromEntries(entries) as Record<string, string>) };
}

const faultAt = (
  { row }: Pick<WantedRow, 'row'>,
  column: string | null,
  fault: Fault['fault'],
  params: Fault['params'] = {},
): Fault => ({ row, column, fault, params });

interface At extends Standing {
  key: string;
  current: RegisterRow | null;
}

function planOne(plan: ChangePlan, wanted: Wanted, at: At): void {
  const { register, current, origins } = at;
  const known = current?.cells ?? {};
  const cells: Cells = { ...known, ...wanted.cells };
  const isAsIs = (column: string): boolean => current !== null && cells[column] === known[column];
  if (register.columns.every(({ key }) => isAsIs(key))) {
    plan.same += 1;
    return;
  }
  const checked = checkCells(register, cells, at.choices);
  const faults = checked.faults
    .filter(({ column, fault }) => BETWEEN.includes(fault) || !isAsIs(column))
    .map(({ column, fault, params }) => faultAt(wanted, column, fault, params));
  const origin = origins?.get(originKeyOf(at, checked.cells)) ?? null;
  if (faults.length === 0) faults.push(...faultsOfOrigin(wanted, cells, { ...at, origin }));
  plan.faults.push(...faults);
  if (faults.length > 0) return;
  const doubts = checked.doubts.filter((key) => !isAsIs(key));
  plan.doubts.push(...doubts.map((column) => ({ row: wanted.row, column })));
  const kept = register.columns.map(({ key, derived }): [string, string] => {
    const value = isAsIs(key) ? known[key] : checked.cells[key];
    return [key, (derived ? origin?.cells[key] : value) ?? ''];
  });
  const after = at.settled(Object.fromEntries(kept), at.today);
  if (register.columns.every(({ key }) => after[key] === known[key])) plan.same += 1;
  else plan.changes.push({ row: wanted.row, id: idOf(at, origin), before: current?.cells ?? null, after });
}

/** A row that comes in is called as the other register calls it, where it is one of that. */
const idOf = ({ current, isPart }: At, origin: RegisterRow | null): string | null =>
  (current ?? (isPart ? null : origin))?.id ?? null;

const originKeyOf = ({ register, isPart, key }: At, cells: Cells): string =>
  isPart ? keyOf({ keys: register.keys.slice(0, 1) }, cells) : key;

/** Faults of two cells together: one of them may be as it was. */
const BETWEEN: readonly Fault['fault'][] = ['ends-before-it-begins', 'needs-both', 'needs-one'];

/** A row of another register's has to be there, and to say of itself what that one says. */
function faultsOfOrigin(
  wanted: Wanted,
  cells: Cells,
  { register, origins, current, origin, isPart }: At & { origin: RegisterRow | null },
): Fault[] {
  if (origins === null) return [];
  const [key = ''] = register.keys;
  if (origin === null) return [faultAt(wanted, key, 'no-such-row', { value: cells[key] ?? '' })];
  const isSame = isPart ? current?.cells[key] === origin.cells[key] : current?.id === origin.id;
  if (current !== null && !isSame)
    return [faultAt(wanted, key, 'other-than-register', { value: current.cells[key] ?? '' })];
  return register.columns
    .filter((column) => column.derived && cells[column.key] && cells[column.key] !== origin.cells[column.key])
    .map((column) =>
      faultAt(wanted, column.key, 'other-than-register', { value: origin.cells[column.key] ?? '' }),
    );
}

/** Rows that would be the same where no two may be. */
function clashes({ register, rows }: Standing, changes: readonly PlannedChange[]): Fault[] {
  const touched = new Set(changes.flatMap(({ id, before }) => (before !== null && id !== null ? [id] : [])));
  return [register.keys, ...register.unique].flatMap((columns) => {
    const valueOf = (cells: Cells): string => JSON.stringify(columns.map((column) => cells[column] ?? ''));
    const owners = new Map<string, number | null>(
      rows.filter(({ id }) => !touched.has(id)).map(({ cells }) => [valueOf(cells), null]),
    );
    return changes.flatMap((change) => {
      const value = valueOf(change.after);
      const column = columns.at(-1) ?? '';
      const owner = owners.get(value);
      owners.set(value, change.row);
      if (owner === undefined) return [];
      return owner === null
        ? [faultAt(change, column, 'already-there', { value: change.after[column] ?? '' })]
        : [faultAt(change, column, 'repeated', { row: owner })];
    });
  });
}
