import type { TextTable } from '../language.js';

/** Of one plan in a list: all that the home page loads. */
export const planLineText = {
  items: { 'zh-CN': '{count}\u00a0项', en: '{count}\u00a0item(s)' },
  unannounced: { 'zh-CN': '不事先告知', en: 'Unannounced' },
  emergency: { 'zh-CN': '应急', en: 'Emergency' },
  rate: { 'zh-CN': '待评价', en: 'To be rated' },
} as const satisfies TextTable;
