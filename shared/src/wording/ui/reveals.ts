import type { TextTable } from '../language.js';

/** Seeing a masked name and number in full. */
export const revealText = {
  show: { 'zh-CN': '查看完整号码', en: 'Show in full' },
  title: { 'zh-CN': '查看联系方式', en: 'See the contact' },
  say: {
    'zh-CN': '完整的姓名和电话仅用于办理本事项。查看人、时间和事由将留痕，供监督人员核查。',
    en: 'For this matter alone. Who looked, when and why is kept, and can be checked by the supervisor.',
  },
  reason: { 'zh-CN': '查看事由', en: 'What for' },
  'reason.short': {
    'zh-CN': '请写明事由，不少于 {count} 个字，如“回电核实地址”',
    en: 'Say what for, in {count} characters or more',
  },
  none: { 'zh-CN': '未留电话', en: 'No number left' },
} as const satisfies TextTable;
