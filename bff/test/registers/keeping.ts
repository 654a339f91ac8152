import { read, utils } from '@e965/xlsx';
import type { RegisterId } from '@anqi/shared';
import { REGISTERS } from '@anqi/shared';
import type { Reply } from '../harness/client.js';
import { ACCOUNTS } from '../harness/district.js';
import type { TestApp } from '../harness/test-app.js';
import { csvOf, sendSheet } from '../intake/send-sheet.js';

/** Who keeps a register. */
export const keeperOf = (id: RegisterId): 'administrator' | 'coordinator' =>
  REGISTERS[id].keep === 'register.keep' ? 'administrator' : 'coordinator';

/** A file with these rows, by the headings of their columns. */
export function sheetOf(id: RegisterId, rows: Record<string, string>[]): string {
  const { columns } = REGISTERS[id];
  const keys = columns.map(({ key }) => key).filter((key) => rows.some((row) => key in row));
  const headings = keys.map((key) => columns.find((column) => column.key === key)?.heading['zh-CN'] ?? '');
  return csvOf([headings, ...rows.map((row) => keys.map((key) => row[key] ?? ''))]);
}

export const trial = (it: TestApp, id: RegisterId, content: Buffer | string): Promise<Reply<any>> =>
  sendSheet(it, content, {
    base: `/registers/${id}`,
    path: '/trials',
    account: keeperOf(id),
    name: '名录.csv',
  });

export const takeIn = (
  it: TestApp,
  id: RegisterId,
  content: Buffer | string,
  { version, key }: { version: number; key?: string },
): Promise<Reply<any>> =>
  sendSheet(it, content, {
    base: `/registers/${id}`,
    path: `/imports?version=${version}`,
    account: keeperOf(id),
    name: '名录.csv',
    ...(key && { key }),
  });

/** A trial without a fault, and then the import. */
export async function kept(it: TestApp, id: RegisterId, rows: Record<string, string>[]): Promise<any> {
  const content = sheetOf(id, rows);
  const tried = await trial(it, id, content);
  if (tried.body.faultCount !== 0) throw new Error(tried.text);
  const { status, body, text } = await takeIn(it, id, content, tried.body);
  if (status !== 201) throw new Error(text);
  return body;
}

/** The register as it is taken out: the file, and its rows with their headings. */
export async function taken(it: TestApp, id: RegisterId): Promise<{ bytes: Buffer; rows: string[][] }> {
  const { app } = it;
  const { SessionTokens } = await import('../../src/platform/index.js');
  const token = app.get(SessionTokens).issue(ACCOUNTS[keeperOf(id)]);
  const url = `/api/v1/registers/${id}/file`;
  const { rawPayload: bytes } = await app.inject({ url, headers: { authorization: `Bearer ${token}` } });
  const book = read(bytes, { type: 'buffer' });
  const [name = ''] = book.SheetNames;
  return { bytes, rows: utils.sheet_to_json(book.Sheets[name]!, { header: 1, defval: '' }) };
}
