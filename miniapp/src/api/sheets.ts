import { sheetFiles, type ChosenSheet } from '../platform/sheet-files';
import type { RequestSheet, SheetTrial } from './contract';
import type { Result } from './problem';
import { headers, resultOf } from './request';

/** Two hundred requests are read, checked and written in one go. */
const TIMEOUT_MS = 60_000;

/** What would come of it; nothing is written. */
export const trySheet = async (sheet: ChosenSheet): Promise<Result<SheetTrial>> =>
  resultOf<SheetTrial>(
    await sheetFiles.send(sheet, {
      path: `/api/v1/request-sheets/trials?name=${encodeURIComponent(sheet.name)}`,
      headers: headers(),
      timeoutMs: TIMEOUT_MS,
    }),
  );

/** `key`: sent again after a lost answer it is the same intention. `again`: though the same file was taken in before. */
export const takeInSheet = async (
  sheet: ChosenSheet,
  { key, again }: { key: string; again: boolean },
): Promise<Result<RequestSheet>> =>
  resultOf<RequestSheet>(
    await sheetFiles.send(sheet, {
      path: `/api/v1/request-sheets?name=${encodeURIComponent(sheet.name)}${again ? '&again=true' : ''}`,
      headers: headers(key),
      timeoutMs: TIMEOUT_MS,
    }),
  );
