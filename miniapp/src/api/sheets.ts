import { sheetFiles, type ChosenSheet } from '../platform/sheet-files';
import type { RequestSheet, SheetTrial } from './contract';
import type { Result } from './problem';
import { headers, ready, resultOf } from './request';

/** Two hundred requests are read, checked and written in one go. */
const TIMEOUT_MS = 60_000;

/** What would come of it; nothing is written. */
export const trySheet = (sheet: ChosenSheet): Promise<Result<SheetTrial>> =>
  sendSheet(sheet, `/trials?name=${encodeURIComponent(sheet.name)}`);

/** `key`: sent again after a lost answer it is the same intention. `again`: though the same file was taken in before. */
export const takeInSheet = (
  sheet: ChosenSheet,
  { key, again }: { key: string; again: boolean },
): Promise<Result<RequestSheet>> =>
  sendSheet(sheet, `?name=${encodeURIComponent(sheet.name)}${again ? '&again=true' : ''}`, key);

async function sendSheet<T>(sheet: ChosenSheet, rest: string, key?: string): Promise<Result<T>> {
  const over = await ready();
  if (over !== null) return { ok: false, problem: over };
  const path = `/api/v1/request-sheets${rest}`;
  return resultOf<T>(await sheetFiles.send(sheet, { path, headers: headers(key), timeoutMs: TIMEOUT_MS }));
}
