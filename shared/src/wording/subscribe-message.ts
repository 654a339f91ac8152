/**
 * What a subscribe message of WeChat says. It shows on a locked screen and leaves our house, so it is made of a closed
 * list of things: the notice's own title, a number, a time, a department. Never a person, an enterprise or a free text.
 */
import { isDate } from '../calendar/dates.js';
import { dateOf, formatTime, isInstant, parseInstant } from '../calendar/instants.js';
import type { NoticeKind } from '../states/notice-kinds.js';
import { dayText, momentText } from './dates.js';
import { fill } from './language.js';
import { messageDue, messageHint, messagePhrases } from './messages.js';
import { type NoticeData, noticeTexts } from './notices.js';
import { dateText } from './step-values.js';

export const TEMPLATE_SOURCES = ['title', 'hint', 'due', 'department', 'number', 'state', 'at'] as const;
export type TemplateSource = (typeof TEMPLATE_SOURCES)[number];

/** Types of WeChat's fields that we can fill, and with what. */
const SOURCES_OF: Readonly<Record<string, readonly TemplateSource[]>> = {
  thing: ['title', 'hint', 'due', 'department', 'number'],
  phrase: ['state'],
  time: ['at'],
  date: ['at'],
  character_string: ['number'],
};

/** What a field such as `thing1` may be filled with; `null` where it is none that we can fill. */
export function sourcesOfField(field: string): readonly TemplateSource[] | null {
  const type = /^([a-z_]+?)\d{1,2}$/.exec(field)?.[1] ?? '';
  return SOURCES_OF[type] ?? null;
}

export type TemplateFields = Readonly<Record<string, TemplateSource>>;

export interface ToldNotice {
  kind: NoticeKind;
  data: NoticeData;
  /** ISO 8601. */
  at: string;
}

/** `{"thing1": {"value": "诉求已有结果"}, …}`: every value is there and within WeChat's limits, or it would refuse all. */
export function templateValues(
  fields: TemplateFields,
  notice: ToldNotice,
): Record<string, { value: string }> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, source]) => [field, { value: valueFor(field, source, notice) }]),
  );
}

function valueFor(field: string, source: TemplateSource, notice: ToldNotice): string {
  const value = valueOf(source, notice);
  if (field.startsWith('phrase')) return phrase(value);
  if (field.startsWith('character_string')) return characterString(value);
  return field.startsWith('thing') ? thing(value) : value;
}

function valueOf(source: TemplateSource, { kind, data, at }: ToldNotice): string {
  switch (source) {
    case 'title':
      return noticeTexts[kind].title['zh-CN'];
    case 'hint':
      return messageHint;
    case 'due':
      return dueOf(data['due']);
    case 'department':
      return textOf(data['department']);
    case 'number':
      return textOf(data['number']);
    case 'state':
      return messagePhrases[kind] ?? '';
    case 'at':
      return `${dateText(dateOf(at), 'zh-CN', true)} ${formatTime(parseInstant(at))}`;
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function dueOf(due: unknown): string {
  if (typeof due !== 'string' || !(isInstant(due) || isDate(due))) return messageHint;
  const when = isInstant(due) ? momentText(due, 'zh-CN') : dayText(due, 'zh-CN');
  const said = fill(messageDue, { due: when });
  return said.length <= LONGEST.thing ? said : `${when} 前`;
}

const LONGEST = { thing: 20, phrase: 5, characterString: 32 };

/** 20 characters at most, on one line, never half a character; what would be empty leads into the app. */
export function thing(value: string): string {
  const words = value.replace(/\s+/gu, ' ').trim();
  return cut(words === '' ? messageHint : words, LONGEST.thing);
}

/** Five Chinese characters at most and nothing else. */
export function phrase(value: string): string {
  const words = value.replace(/[^\p{Script=Han}]/gu, '');
  return [...(words === '' ? '请查看' : words)].slice(0, LONGEST.phrase).join('');
}

/** 32 digits, letters and signs at most; a dash where there is nothing to say. */
export function characterString(value: string): string {
  const words = value.replace(/[^\x21-\x7e]/g, '');
  return words === '' ? '-' : words.slice(0, LONGEST.characterString);
}

function cut(words: string, longest: number): string {
  if (words.length <= longest) return words;
  let kept = '';
  for (const character of words) {
    if (kept.length + character.length > longest - 1) break;
    kept += character;
  }
  return `${kept}…`;
}
