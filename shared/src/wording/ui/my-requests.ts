import type { TextTable } from '../language.js';

/** An enterprise's own requests: on its home, and all of them in a list. */
export const myRequestsText = {
  title: { 'zh-CN': '我的诉求', en: 'My requests' },
  ask: { 'zh-CN': '提诉求', en: 'Make a request' },
  askHint: {
    'zh-CN': '遇到难处？一分钟说清楚，有人管到底',
    en: 'In trouble? Say it in a minute; we see it through',
  },
  behalf: { 'zh-CN': '代企业提诉求', en: 'For an enterprise' },
  none: { 'zh-CN': '还没有提过诉求', en: 'None yet' },
  'none.hint': {
    'zh-CN': '用工、融资、审批、水电、停车……遇到难处就说，能看到谁在办、哪天办完。',
    en: 'Whatever is hard: you see who has it and by when.',
  },
  'none.filtered': { 'zh-CN': '没有这样的诉求', en: 'None like that' },
  state: { 'zh-CN': '按进展', en: 'By progress' },
  'state.all': { 'zh-CN': '全部', en: 'All' },
  'state.open': { 'zh-CN': '办理中', en: 'Open' },
  'state.ended': { 'zh-CN': '已结束', en: 'Ended' },
  enterprise: { 'zh-CN': '哪家企业', en: 'Which enterprise' },
  search: { 'zh-CN': '搜内容或编号', en: 'Words or number' },
  'row.due': { 'zh-CN': '{at} 前', en: 'by {at}' },
  'row.provisional': { 'zh-CN': '{at} 前（暂定）', en: 'by {at} (provisional)' },
  'row.at': { 'zh-CN': '{at} 提交', en: 'submitted {at}' },
  'row.material': { 'zh-CN': '请补充材料', en: 'Material asked for' },
  'row.rate': { 'zh-CN': '待评价', en: 'To be rated' },
  'row.new': { 'zh-CN': '有新进展', en: 'News' },
  'row.urgent': { 'zh-CN': '紧急', en: 'Urgent' },
} as const satisfies TextTable;
