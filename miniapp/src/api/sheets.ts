import { sheetFiles, type ChosenSheet } from '../platform/sheet-files';
import type { RegisterId } from '@anqi/shared';
import type {
  CalendarState,
  CalendarTrial,
  RegisterChange,
  RegisterTrial,
  RequestSheet,
  SheetTrial,
} from './contract';
import type { Result } from './problem';
import { headers, ready, resultOf } from './request';

/** Two hundred requests are read, checked and written in one go. */
const TIMEOUT_MS = 60_000;

/** What would come of it; nothing is written. */
export const trySheet = (sheet: ChosenSheet): Promise<Result<SheetTrial>> =>
  sendSheet(sheet, `/request-sheets/trials?name=${encodeURIComponent(sheet.name)}`);

/** `key`: sent again after a lost answer it is the same intention. `again`: though the same file was taken in before. */
export const takeInSheet = (
  sheet: ChosenSheet,
  { key, again }: { key: string; again: boolean },
): Promise<Result<RequestSheet>> =>
  sendSheet(
    sheet,
    `/request-sheets?name=${encodeURIComponent(sheet.name)}${again ? '&again=true' : ''}`,
    key,
  );

/** What a file would change in a register. */
export const tryRegisterFile = (register: RegisterId, sheet: ChosenSheet): Promise<Result<RegisterTrial>> =>
  sendSheet(sheet, `/registers/${register}/trials?name=${encodeURIComponent(sheet.name)}`);

/** `version`: of the register as the trial saw it. */
export const takeInRegisterFile = (
  register: RegisterId,
  sheet: ChosenSheet,
  { key, version }: { key: string; version: number },
): Promise<Result<RegisterChange>> =>
  sendSheet(
    sheet,
    `/registers/${register}/imports?version=${version}&name=${encodeURIComponent(sheet.name)}`,
    key,
  );

/** Which days and due dates a year's days off would change. */
export const tryCalendarFile = (sheet: ChosenSheet): Promise<Result<CalendarTrial>> =>
  sendSheet(sheet, `/calendars/trials?name=${encodeURIComponent(sheet.name)}`);

export const takeInCalendarFile = (
  sheet: ChosenSheet,
  { key, version }: { key: string; version: string },
): Promise<Result<CalendarState>> =>
  sendSheet(sheet, `/calendars?version=${version}&name=${encodeURIComponent(sheet.name)}`, key);

async function sendSheet<T>(sheet: ChosenSheet, rest: string, key?: string): Promise<Result<T>> {
  const over = await ready();
  if (over !== null) return { ok: false, problem: over };
  const path = `/api/v1${rest}`;
  return resultOf<T>(await sheetFiles.send(sheet, { path, headers: headers(key), timeoutMs: TIMEOUT_MS }));
}
