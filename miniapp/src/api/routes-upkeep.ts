/** The district's registers: lists, rows by hand, what was changed. Files go by `sheets.ts`. */
import type { PolicyTerms, RegisterId } from '@anqi/shared';
import type {
  CalendarState,
  Listed,
  PolicyPreview,
  PolicyVersion,
  RegisterChange,
  RegisterChangedRows,
  RegisterRow,
  RegisterRowDetails,
  RegisterState,
} from './contract';

type Paged = { cursor?: string; limit?: number };
type OfRegister = { register: RegisterId };
type OnRow = OfRegister & { id: string };

/** Too long for an address; nothing is written. */
export interface UpkeepQuestions {
  'POST /policy-previews': { body: { terms: PolicyTerms }; answer: PolicyPreview };
}

export interface UpkeepReads {
  'GET /calendars': { answer: CalendarState };
  'GET /policies': { answer: { items: PolicyVersion[] } };
  'GET /registers/{register}': { path: OfRegister; answer: RegisterState };
  'GET /registers/{register}/rows': {
    path: OfRegister;
    query: Paged & { query?: string };
    answer: Listed<RegisterRow>;
  };
  'GET /registers/{register}/rows/{id}': { path: OnRow; answer: RegisterRowDetails };
  'GET /registers/{register}/changes': { path: OfRegister; query: Paged; answer: Listed<RegisterChange> };
  'GET /registers/{register}/changes/{id}': { path: OnRow; query: Paged; answer: RegisterChangedRows };
}

export interface UpkeepWrites {
  'POST /policies': { body: { basedOn: number; terms: PolicyTerms }; answer: PolicyVersion };
  'POST /registers/{register}/rows': {
    path: OfRegister;
    body: { cells: Record<string, string> };
    answer: RegisterRow;
  };
  'POST /registers/{register}/rows/{id}': {
    path: OnRow;
    body: { cells: Record<string, string>; seen: Record<string, string> };
    answer: RegisterRow;
  };
}
