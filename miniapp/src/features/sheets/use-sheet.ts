import type { RequestSheet, SheetTrial } from '../../api';
import { takeInSheet, trySheet } from '../../api/sheets';
import { useSheetWork, type FileWork } from './use-sheet-work';

/** Taken in: once more, or for the first time. */
export type SheetWork = FileWork<SheetTrial, RequestSheet, boolean>;

/** One file from the choice to its requests. */
export const useSheet = (onDone: () => void): SheetWork =>
  useSheetWork({ check: trySheet, take: (sheet, again, key) => takeInSheet(sheet, { key, again }) }, onDone);
