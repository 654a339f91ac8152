import type { TextTable } from '../language.js';

/** The auditor's page, and that of who stands in for a head. */
export const auditText = {
  title: { 'zh-CN': '审计日志', en: 'Audit log' },
  say: {
    'zh-CN': '只读。查看本身也会记入日志；不显示姓名全称、电话和内容。',
    en: 'To be read alone. Each look is noted in it; full names, numbers and words are not shown.',
  },
  none: { 'zh-CN': '没有符合条件的记录', en: 'Nothing of that kind' },
  noneHint: { 'zh-CN': '换个日期或事项再看。', en: 'Try other dates or another action.' },
  action: { 'zh-CN': '事项', en: 'Action' },
  every: { 'zh-CN': '全部事项', en: 'Every action' },
  from: { 'zh-CN': '从哪天起', en: 'From' },
  until: { 'zh-CN': '到哪天止（含当天）', en: 'Until, included' },
  backward: { 'zh-CN': '结束日期不能早于开始日期', en: 'The end is before the beginning' },
  system: { 'zh-CN': '系统或未登录者', en: 'The system, or somebody not signed in' },
  who: { 'zh-CN': '{name}（{title}）', en: '{name} ({title})' },
  when: { 'zh-CN': '时间', en: 'When' },
  actor: { 'zh-CN': '谁', en: 'Who' },
  subject: { 'zh-CN': '对象', en: 'What' },
  subjectId: { 'zh-CN': '对象编号', en: 'Its id' },
  requestId: { 'zh-CN': '请求编号', en: 'Request id' },
  onlyActor: { 'zh-CN': '只看此人', en: 'What this person did' },
  onlySubject: { 'zh-CN': '只看此对象', en: 'What was done to this' },
  everything: { 'zh-CN': '看全部', en: 'Everything' },
} satisfies TextTable;
