import {
  fill,
  findText,
  formatInstant,
  isInstant,
  type Language,
  maskNumbersIn,
  parseInstant,
  type QuietWindow,
  requestExportText,
} from '@anqi/shared';
import { quietWindowText } from '@anqi/shared/wording/step-values';
import { auditChangeText, auditCodeText, auditFieldText } from '@anqi/shared/wording/audit-changes';
import type { AuditRowEntity } from '../platform/audit/audit-row.entity.js';

/** Worded; `null` where there was nothing. */
export interface Change {
  name: string;
  before: string | null;
  after: string | null;
}

/** What the words of a change need beside the row. */
export interface Worded {
  language: Language;
  /** By their ids; people masked. */
  names: ReadonlyMap<string, string>;
}

/** Who rated is told to nobody, and one rating by itself to nobody either. */
export const RATINGS: readonly string[] = ['visit.rate', 'request.rate'];

const NAMED = {
  accounts: [
    'accountId',
    'actorId',
    'deputyId',
    'officerId',
    'participants',
    'personId',
    'standInId',
    'successorId',
  ],
  departments: ['departmentId', 'unitId', 'units'],
  enterprises: ['enterpriseId'],
  items: ['itemIds'],
  officers: ['officerIds'],
} as const;

/** Ids whose names a change tells in their stead. */
export type NamedIds = Record<keyof typeof NAMED, string[]>;

/** Of an unannounced visit nobody who stands outside it learns more than how far it is; nor where one was tried. */
const OF_UNANNOUNCED: readonly string[] = ['status', 'approval'];

/** `audit.digest` makes these: they stand for what is not kept. */
const DIGEST = /^[0-9a-f]{32}$/;
/** Ids and fingerprints have digits that are nobody's number. */
const NO_NUMBER = /^(?:[0-9A-Z]{26}|[0-9a-f]{64})$/;

type Kept = Readonly<Record<string, unknown>>;
type Row = Pick<AuditRowEntity, 'action' | 'subjectType' | 'before' | 'after'>;

/** What the row says was changed, field by field as it was written; a field that the wording has no name for is left out. */
export function changesOf(row: Row, { language, names }: Worded): Change[] {
  const [before, after] = [keptOf(row.before), keptOf(row.after)];
  const said = (field: string, value: unknown): string | null =>
    valueText(value, { subjectType: row.subjectType, field, language, names });
  return fieldsOf(row).flatMap((field) => {
    const name = auditFieldText(field, language);
    if (name === null || isSame(before[field], after[field])) return [];
    const change = { name, before: said(field, before[field]), after: said(field, after[field]) };
    return change.before === null && change.after === null ? [] : [change];
  });
}

/** Whom and what the rows tell of, for their names. */
export function namedIn(rows: readonly Row[]): NamedIds {
  const idsOf = (wanted: readonly string[]): string[] =>
    rows.flatMap((row) =>
      fieldsOf(row)
        .filter((field) => wanted.includes(field))
        .flatMap((field) => [keptOf(row.before)[field], keptOf(row.after)[field]].flat())
        .filter((value): value is string => typeof value === 'string')
        .map(idIn),
    );
  const { accounts, departments, enterprises, items, officers } = NAMED;
  return {
    accounts: idsOf(accounts),
    departments: idsOf(departments),
    enterprises: idsOf(enterprises),
    items: idsOf(items),
    officers: idsOf(officers),
  };
}

function fieldsOf({ action, subjectType, before, after }: Row): string[] {
  if (RATINGS.includes(action)) return [];
  const kept = [keptOf(before), keptOf(after)];
  const fields = [...new Set(kept.flatMap(Object.keys))];
  const isUnannounced = kept.some(({ unannounced }) => unannounced === true);
  if (isUnannounced) return fields.filter((field) => OF_UNANNOUNCED.includes(field));
  return subjectType === 'filing-attempt' ? fields.filter((field) => field !== 'enterpriseId') : fields;
}

const keptOf = (kept: unknown): Kept =>
  isObject(kept) ? { ...kept, ...(isObject(kept.cap) ? kept.cap : {}) } : {};
const isObject = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** A request's units are noted as `lead:ID`. */
const idIn = (text: string): string => text.split(':').at(-1) ?? text;

interface Said extends Worded {
  subjectType: string;
  field: string;
}

function valueText(value: unknown, said: Said): string | null {
  const { language } = said;
  if (typeof value === 'boolean') return auditChangeText[value ? 'yes' : 'no'][language];
  if (typeof value === 'number') return auditCodeText({ ...said, code: String(value) }, language);
  if (Array.isArray(value)) {
    const each = value.map((one) => valueText(one, said)).filter((one) => one !== null);
    return each.length === 0 ? null : each.join(auditChangeText.and[language]);
  }
  if (isObject(value)) return objectText(value, said);
  return typeof value === 'string' && value !== '' ? stringText(value, said) : null;
}

/** Of a policy: quiet windows, working hours, caps by grade. Nothing else that is shown is one. */
function objectText(value: Kept, said: Said): string | null {
  if (said.field === 'quietWindows') return quietWindowText(value as unknown as QuietWindow, said.language);
  if (said.field === 'workingHours') return `${String(value.from)}–${String(value.to)}`;
  if (said.field !== 'perYear') return null;
  const caps = Object.entries(value).map(([grade, most]) => `${grade} ${valueText(most, said) ?? '—'}`);
  return caps.join(auditChangeText.and[said.language]);
}

function stringText(value: string, said: Said): string {
  const { language, field, names } = said;
  if (DIGEST.test(value)) return auditChangeText.sealed[language];
  if (isInstant(value)) return formatInstant(parseInstant(value)).slice(0, 16).replace('T', ' ');
  const name = names.get(idIn(value));
  if (name !== undefined && field === 'units') return unitText(value, name, language);
  const code = name ?? auditCodeText({ ...said, code: value }, language);
  return NO_NUMBER.test(code) ? code : maskNumbersIn(code);
}

function unitText(value: string, name: string, language: Language): string {
  const part = findText(requestExportText, `part.${value.split(':')[0] ?? ''}`, language) ?? '';
  return fill(auditChangeText.unit[language], { part, name });
}
