import { findText } from './language.js';
import type { Language, TextTable } from './language.js';

/** Names of the causes that the product's own rules list; a district may list others, which name themselves. */
export const requestCauseTexts: TextTable = {
  'unclear-policy': { 'zh-CN': '政策不清', en: 'Unclear policy' },
  process: { 'zh-CN': '流程不畅', en: 'The process' },
  coordination: { 'zh-CN': '部门协同', en: 'Coordination of departments' },
  enterprise: { 'zh-CN': '企业自身', en: 'The enterprise itself' },
  legacy: { 'zh-CN': '历史遗留', en: 'A legacy' },
  other: { 'zh-CN': '其他', en: 'Other' },
};

export function requestCauseText(cause: string, language: Language): string {
  return findText(requestCauseTexts, cause, language) ?? cause;
}
