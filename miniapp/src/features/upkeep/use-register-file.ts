import type { RegisterId } from '@anqi/shared';
import type { RegisterChange, RegisterTrial } from '../../api';
import { takeInRegisterFile, tryRegisterFile } from '../../api/sheets';
import { useSheetWork, type FileWork } from '../sheets/use-sheet-work';

/** Taken in on the version that the trial saw. */
export type RegisterFileWork = FileWork<RegisterTrial, RegisterChange, number>;

export const useRegisterFile = (register: RegisterId, onDone: () => void): RegisterFileWork =>
  useSheetWork(
    {
      check: (sheet) => tryRegisterFile(register, sheet),
      take: (sheet, version, key) => takeInRegisterFile(register, sheet, { key, version }),
    },
    onDone,
  );
