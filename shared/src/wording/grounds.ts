import { BY_CLUE } from '../codes/public-ground.js';
import { REASON_NAMES } from '../policies/names.js';
import { findText } from './language.js';
import type { Language, Text, TextTable } from './language.js';

/** In place of every reason that could give away a complainant or a case. */
const byClue: Text = { 'zh-CN': '依线索检查', en: 'Following a clue' };
/** For a reason that a pack has given no name. */
const otherReason: Text = { 'zh-CN': '其他法定事由', en: 'Another ground in law' };

/** The name of a reason: the pack's own where it is given, else the usual one. For the department's side. */
export function reasonText(reason: string, language: Language, names: TextTable = REASON_NAMES): string {
  return (
    findText(names, reason, language) ?? findText(REASON_NAMES, reason, language) ?? otherReason[language]
  );
}

/** A ground as `publicGround` gives it, for the enterprise and anyone at its gate. */
export function groundText(ground: string, language: Language, names?: TextTable): string {
  return ground === BY_CLUE ? byClue[language] : reasonText(ground, language, names);
}
