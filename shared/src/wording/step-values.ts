/** How a step's facts read in a sentence: dates, instants, names for ids, windows. No Intl: phones lack it. */
import { windowCode } from '../rules/quiet-window.js';
import type { QuietWindow } from '../rules/types.js';
import { civilOfDay, formatDate, parseDate } from '../calendar/dates.js';
import { formatTime, localDay, parseInstant } from '../calendar/instants.js';
import { EVIDENCE_NAMES, REASON_NAMES } from '../policies/names.js';
import type { StepFacts } from '../rules/types.js';
import { findText, type Language } from './language.js';

export type NamedKind = 'department' | 'officer' | 'item' | 'plan' | 'reason' | 'evidence';

/** The name of an id, or `undefined` where none is known: the id is shown then. `''` shows nothing. */
export type NameOf = (kind: NamedKind, id: string) => string | undefined;

type FactValue = StepFacts[string];

export interface Reader {
  language: Language;
  nameOf: NameOf;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const WEEKDAYS_ZH = '一二三四五六日';
const WEEKDAYS_EN = 'Mon Tue Wed Thu Fri Sat Sun'.split(' ');

/** `11月23日` or `23 Nov`; with the year where it matters. */
export function dateText(date: string, language: Language, withYear = false): string {
  const { year, month, day } = civilOfDay(parseDate(date));
  if (language === 'zh-CN') return `${withYear ? `${year}年` : ''}${month}月${day}日`;
  return `${day} ${MONTHS[month - 1]}${withYear ? ` ${year}` : ''}`;
}

export function instantText(instant: string, language: Language): string {
  const at = parseInstant(instant);
  const date = dateText(formatDate(localDay(at)), language);
  return `${date}${language === 'zh-CN' ? '' : ' '}${formatTime(at)}`;
}

const rangeText = (from: string, to: string, language: Language): string =>
  language === 'zh-CN' ? `${from}至${to}` : `${from} to ${to}`;

const listText = (texts: readonly string[], language: Language): string =>
  texts.join(language === 'zh-CN' ? '、' : ', ');

/** A quiet window for a reader. */
export const quietWindowText = (window: QuietWindow, language: Language): string =>
  windowText(windowCode(window), language);

/** A window as `windowCode` writes it, for a reader. */
function windowText(code: string, language: Language): string {
  const [kind, value = ''] = code.split(':');
  if (kind === 'weekdays') return weekdaysText(value.split(',').map(Number), language);
  if (kind === 'month-days') return monthDaysText(value.split('-').map(Number), language);
  const [from = '', to = ''] = value.split('/').map((date) => dateText(date, language, true));
  return rangeText(from, to, language);
}

function monthDaysText([from = 0, to = 0]: readonly number[], language: Language): string {
  if (language === 'zh-CN') return `每月${from}日至${from > to ? '次月' : ''}${to}日`;
  return from > to ? `day ${from} of a month to day ${to} of the next` : `day ${from} to ${to} of each month`;
}

function weekdaysText(days: readonly number[], language: Language): string {
  if (language === 'zh-CN') return `每周${days.map((day) => WEEKDAYS_ZH[day - 1]).join('、')}`;
  return `every ${days.map((day) => WEEKDAYS_EN[day - 1]).join(', ')}`;
}

/** What each fact is. A fact that is not named here is printed as it is. */
const KIND_OF_FACT: Record<string, NamedKind | 'date' | 'full-date' | 'instant' | 'window'> = {
  reason: 'reason',
  missing: 'evidence',
  items: 'item',
  withoutField: 'item',
  announcedOnly: 'item',
  notOurs: 'officer',
  expired: 'officer',
  departmentId: 'department',
  planId: 'plan',
  startsAt: 'instant',
  endsAt: 'instant',
  firstDate: 'date',
  lastDate: 'date',
  today: 'date',
  date: 'date',
  dates: 'date',
  coveredFrom: 'full-date',
  coveredTo: 'full-date',
  windows: 'window',
};

const DEFAULT_NAMES = { reason: REASON_NAMES, evidence: EVIDENCE_NAMES };

export function nameText(kind: NamedKind, id: string, { language, nameOf }: Reader): string {
  const given = nameOf(kind, id);
  if (given !== undefined) return given;
  const known =
    kind === 'reason' || kind === 'evidence' ? findText(DEFAULT_NAMES[kind], id, language) : undefined;
  return known ?? id;
}

function oneText(fact: string, value: string, reader: Reader): string {
  const kind = KIND_OF_FACT[fact];
  switch (kind) {
    case undefined:
      return value;
    case 'date':
      return dateText(value, reader.language);
    case 'full-date':
      return dateText(value, reader.language, true);
    case 'instant':
      return instantText(value, reader.language);
    case 'window':
      return windowText(value, reader.language);
    default:
      return nameText(kind, value, reader);
  }
}

/** A fact's text; `''` where it is absent, empty or false. */
export function factText(fact: string, value: FactValue | undefined, reader: Reader): string {
  if (value === undefined || value === null || value === false) return '';
  if (Array.isArray(value)) {
    return listText(
      value.map((entry) => oneText(fact, entry, reader)),
      reader.language,
    );
  }
  return typeof value === 'string' ? oneText(fact, value, reader) : String(value);
}

/** Two facts that read as one: the visit's dates, the calendar's coverage. */
export function rangeOfFacts(from: string, to: string, { language }: Reader): string {
  return from === to ? from : rangeText(from, to, language);
}
