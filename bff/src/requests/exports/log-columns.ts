import { type Cell, type Heading } from '../../platform/index.js';
import {
  can,
  type Language,
  maskName,
  maskNumbersIn,
  requestEventTexts,
  requestExportText,
  requestStatusTexts,
  roleTexts,
} from '@anqi/shared';
import type { RequestEventEntity } from '../request-parts.entity.js';
import type { Names } from '../request.presenter.js';

const COLUMNS = ['at', 'event', 'role', 'who', 'from', 'to', 'note', 'data'] as const;
const WIDE: Partial<Record<(typeof COLUMNS)[number], number>> = { at: 17, event: 24, note: 60, data: 40 };

export const logHeadings = (language: Language): Heading[] =>
  COLUMNS.map((key) => ({ title: requestExportText[key][language], width: WIDE[key] ?? 14 }));

const isOfEnterprise = (role: RequestEventEntity['role']): boolean =>
  role !== null && can([role], 'request.own', ['own-enterprise']);

/** One event; the people of an enterprise are masked, those of the district are named. */
export function logRow(
  { at, event, role, accountId, fromStatus, toStatus, words, data }: RequestEventEntity,
  names: Names,
  language: Language,
): Cell[] {
  const name = accountId === null ? '' : (names.get(accountId) ?? '');
  return [
    at,
    requestEventTexts[event][language],
    role === null ? requestExportText.system[language] : roleTexts[role][language],
    isOfEnterprise(role) ? maskName(name) : name,
    fromStatus === null ? null : requestStatusTexts[fromStatus][language],
    requestStatusTexts[toStatus][language],
    words === null ? null : maskNumbersIn(words),
    data === null ? null : maskNumbersIn(JSON.stringify(data)),
  ];
}
