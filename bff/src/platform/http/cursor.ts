import { QueryIntField, TextField } from './fields.js';
import { refuse } from './problem.js';

export const DEFAULT_LIMIT = 20;
export const MOST_ITEMS = 100;

/** Query of every list. */
export class PageQuery {
  @TextField({ optional: true, max: 300, description: '`nextCursor` of the page before' })
  cursor?: string;

  @QueryIntField({
    optional: true,
    min: 1,
    max: MOST_ITEMS,
    description: `${DEFAULT_LIMIT} unless said otherwise`,
  })
  limit?: number;
}

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** Makes a page of rows of which one more than `limit` was read; `keyOf` names the last row shown. */
export function pageOf<Row, T>(
  rows: Row[],
  limit: number,
  { keyOf, present }: { keyOf: (row: Row) => string[]; present: (row: Row) => T },
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = rows.length > limit && last !== undefined ? writeCursor(keyOf(last)) : null;
  return { items: shown.map(present), nextCursor };
}

export function writeCursor(key: string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The parts of a cursor, `null` for the first page; one that we did not make is a 400. */
export function readCursor(cursor: string | undefined, parts: number): string[] | null {
  if (cursor === undefined) return null;
  const key = parsed(Buffer.from(cursor, 'base64url').toString());
  const isKey = Array.isArray(key) && key.length === parts && key.every((part) => typeof part === 'string');
  return isKey ? (key as string[]) : refuseCursor();
}

/** The cursor of a list by instant and id; MySQL fails on a comparison with an instant that is none. */
export function readInstantCursor(cursor: string | undefined): { at: string; id: string } | null {
  const key = readCursor(cursor, 2);
  if (key === null) return null;
  const [at = '', id = ''] = key;
  return SQL_INSTANT.test(at) && !Number.isNaN(Date.parse(`${at.replace(' ', 'T')}Z`))
    ? { at, id }
    : refuseCursor();
}

const SQL_INSTANT = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d{3}$/;

function refuseCursor(): never {
  return refuse('invalid-input', 400, { errors: [{ pointer: '/cursor', code: 'wrong-format' }] });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
