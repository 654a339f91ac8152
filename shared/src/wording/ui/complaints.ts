import type { TextTable } from '../language.js';

/** Complaints of those on the list of abnormal complainants: what is asked of the filer, what the approver is shown. */
export const complaintsText = {
  'ask.phone': { 'zh-CN': '投诉人电话', en: "The complainant's phone" },
  'ask.name': { 'zh-CN': '投诉人姓名', en: "The complainant's name" },
  'ask.say': {
    'zh-CN': '知道的填，仅用于核对，核对后不保存，企业看不到。',
    en: 'If you know it. Compared once and not kept; the enterprise never sees it.',
  },
  title: { 'zh-CN': '投诉人在异常投诉名录', en: 'The complainant is on the list' },
  removed: { 'zh-CN': '投诉人曾在异常投诉名录', en: 'The complainant was on the list' },
  'removed.say': {
    'zh-CN': '报备后，这一条已移出或更正。',
    en: 'Since the filing the entry has ended or was corrected.',
  },
  say: {
    'zh-CN': '不影响是否受理：请核实投诉内容，再决定是否有必要入企检查。',
    en: 'It refuses nothing: look at the complaint itself before you agree to a visit.',
  },
  byPhone: { 'zh-CN': '投诉人电话与名录一致。', en: 'The same phone as on the list.' },
  byName: { 'zh-CN': '只有姓名一致，可能是同名的人。', en: 'The same name alone: it may be somebody else.' },
  'listed.from': { 'zh-CN': '{from}列入', en: 'from {from}' },
  'listed.period': { 'zh-CN': '{from}列入，至 {until}', en: '{from} to {until}' },
  failed: {
    'zh-CN': '投诉人核对结果没有取到，请重试后再审批。',
    en: 'Whether the complainant is on the list could not be read: try again first.',
  },
  again: { 'zh-CN': '重试', en: 'Try again' },
} as const satisfies TextTable;
