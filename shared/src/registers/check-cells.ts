import { isDate } from '../calendar/dates.js';
import { checkCreditCode, toHalfWidth } from '../codes/credit-code.js';
import type { TextParams } from '../wording/language.js';
import type { RegisterFault } from './faults.js';
import {
  type Cells,
  type Choices,
  DIGESTED,
  LIST_SIGN,
  NO,
  type Register,
  type RegisterColumn,
  YES,
} from './register.js';

export interface CellFault {
  /** Key of the column. */
  column: string;
  fault: RegisterFault;
  params: TextParams;
}

export interface CheckedCells {
  /** As the register writes them: one way for each value, so that equal values are equal texts. */
  cells: Record<string, string>;
  faults: CellFault[];
  /** Columns whose credit code fails its check: a few of the early pilot do, so it is no fault. */
  doubts: string[];
}

type Read = { value: string } | { fault: RegisterFault; params?: TextParams };

const wrong = (fault: RegisterFault, value: string): Read => ({ fault, params: { value: shown(value) } });

/** A row by itself; `cells` may lack columns that are not required. */
export function checkCells(
  register: Pick<Register, 'columns' | 'periods' | 'together' | 'anyOf'>,
  cells: Cells,
  choices: Choices,
): CheckedCells {
  const faults: CellFault[] = [];
  const checked: Record<string, string> = {};
  const doubts: string[] = [];
  for (const column of register.columns) {
    const read = readCell(column, asWritten(cells[column.key] ?? ''), choices[column.key] ?? []);
    checked[column.key] = 'value' in read ? read.value : '';
    if ('fault' in read) faults.push({ column: column.key, fault: read.fault, params: read.params ?? {} });
    else if (column.kind === 'credit-code' && checkCreditCode(read.value).warnOnly) doubts.push(column.key);
  }
  return { cells: checked, faults: [...faults, ...faultsBetween(register, checked)], doubts };
}

/** One way to end a line, and no blanks around it: what files add and take away. */
export const asWritten = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

function faultsBetween(
  { periods, together, anyOf = [] }: Pick<Register, 'periods' | 'together' | 'anyOf'>,
  cells: Cells,
): CellFault[] {
  const of = (column: string, fault: RegisterFault): CellFault => ({ column, fault, params: {} });
  return [
    ...periods
      .filter(([from, until]) => cells[from] && cells[until] && cells[from] > cells[until])
      .map(([, until]) => of(until, 'ends-before-it-begins')),
    ...together.flatMap((keys) => {
      const blank = keys.filter((key) => !cells[key]);
      return blank.length < keys.length ? blank.map((key) => of(key, 'needs-both')) : [];
    }),
    ...(anyOf.some((key) => cells[key]) ? [] : anyOf.slice(0, 1).map((key) => of(key, 'needs-one'))),
  ];
}

function readCell(column: RegisterColumn, text: string, choices: readonly string[]): Read {
  if (text === '' && column.kind === 'flag') return { value: NO };
  if (text === '') return column.required ? { fault: 'missing' } : { value: '' };
  if (column.digested && DIGESTED.test(text)) return { value: text };
  if (HALF.test(text) || HIDDEN.test(text)) return { fault: 'hidden-sign' };
  return READERS[column.kind](text, column, choices);
}

/** Control characters but for line breaks, and those that turn a text round: what one reads is then not what is kept. */
const HIDDEN = /[\0-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/;
/** Half of a character. */
const HALF = /[\ud800-\udfff]/u;
/** What spreadsheets take for a formula when the register is taken out as CSV by another program. */
const FORMULA = /^[=+@＝＋＠]|^[-－](?!\s*$)/;
const PHONE = /^\+?\d[\d ()-]{4,28}\d$/;
const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const YES_WORDS = [YES, '√', '✓', 'Y', 'YES', '1'];
const NO_WORDS = [NO, '×', '✗', 'N', 'NO', '0', '无'];
const SHOWN = 40;

const shown = (value: string): string => Array.from(value).slice(0, SHOWN).join('');

const READERS: Record<
  RegisterColumn['kind'],
  (text: string, column: RegisterColumn, choices: readonly string[]) => Read
> = {
  text: (value, { most = 200 }) => {
    if (FORMULA.test(value)) return wrong('like-a-formula', value);
    if (Array.from(value).length > most) return { fault: 'too-long', params: { most } };
    return { value };
  },
  'credit-code': (value) => {
    const { code, wellFormed } = checkCreditCode(value);
    return wellFormed ? { value: code } : wrong('wrong-code', value);
  },
  phone: (value) => {
    const number = toHalfWidth(value);
    return PHONE.test(number) ? { value: number } : wrong('wrong-phone', value);
  },
  date: (value) => {
    const [, year, month = '', day = ''] = DATE.exec(toHalfWidth(value)) ?? [];
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const isGood = year !== undefined && isDate(date) && /^(19|20|21)/.test(date);
    return isGood ? { value: date } : wrong('not-a-date', value);
  },
  flag: (value) => {
    const word = toHalfWidth(value);
    if (YES_WORDS.includes(word)) return { value: YES };
    return NO_WORDS.includes(word) ? { value: NO } : wrong('not-yes-or-no', value);
  },
  choice: (value, _column, choices) => (choices.includes(value) ? { value } : wrong('not-one-of', value)),
  choices: (value, _column, choices) => {
    const chosen = value.split(/[、,，;；\n]/).map((each) => each.trim());
    const named = chosen.filter((each) => each !== '');
    const unknown = named.find((each) => !choices.includes(each));
    if (unknown !== undefined) return wrong('not-one-of', unknown);
    return { value: choices.filter((each) => named.includes(each)).join(LIST_SIGN) };
  },
};
