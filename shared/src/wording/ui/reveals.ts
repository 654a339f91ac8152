import type { TextTable } from '../language.js';

/** Seeing a masked name and number in full, and who did. */
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
  looks: { 'zh-CN': '联系方式查看记录', en: 'Who looked at contacts' },
  'looks.none': { 'zh-CN': '还没有人查看过', en: 'Nobody has looked' },
  'looks.hint': {
    'zh-CN': '这里只列出谁在何时因何事查看，不显示所查看的姓名和电话。',
    en: 'Who looked, when and what for; never the name or number.',
  },
  'looks.at': { 'zh-CN': '时间', en: 'When' },
  'looks.of': { 'zh-CN': '查看对象', en: 'At what' },
  'looks.number': { 'zh-CN': '编号', en: 'Id' },
  'subject.request': { 'zh-CN': '企业诉求', en: 'A request' },
  'subject.visit-report': { 'zh-CN': '未亮码情况反映', en: 'A reported visit' },
  'subject.summons': { 'zh-CN': '吹哨', en: 'A summons' },
  'subject.intake-item': { 'zh-CN': '待匹配来件', en: 'Something sent, without an enterprise' },
  'subject.account': { 'zh-CN': '个人信息（按账号）', en: 'Personal data, by account' },
  'subject.binding': { 'zh-CN': '管理员确认申请', en: 'Request to be confirmed' },
  'subject.phone': { 'zh-CN': '个人信息（按电话）', en: 'Personal data, by phone' },
  none: { 'zh-CN': '未留电话', en: 'No number left' },
} as const satisfies TextTable;
