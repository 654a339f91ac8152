import type { TextTable } from '../language.js';

/** What waits for heads, the coordinating office, the service centre and the supervisor. */
export const workbenchText = {
  approvals: { 'zh-CN': '待审批', en: 'To approve' },
  attempts: { 'zh-CN': '待裁定', en: 'To decide' },
  reports: { 'zh-CN': '未亮码检查', en: 'Visits without a code' },
  'follow-ups': { 'zh-CN': '差评整改', en: 'Bad ratings' },
  sections: { 'zh-CN': '办理事项', en: 'Sections' },

  'approvals.empty': { 'zh-CN': '没有待审批的计划', en: 'Nothing waits for approval' },
  'approvals.empty.say': { 'zh-CN': '有新的报备会通知您。', en: 'You are told when one comes.' },
  'approvals.due': { 'zh-CN': '{at} 前', en: 'by {at}' },
  'approvals.overdue': { 'zh-CN': '已到时限', en: 'Due time has passed' },
  'approvals.open': { 'zh-CN': '全文', en: 'Whole plan' },
  'approvals.why': { 'zh-CN': '看规则判断', en: 'See the decision' },
  'approvals.waiver': { 'zh-CN': '含确需开展的理由', en: 'With a stated necessity' },
  'approvals.emergency': { 'zh-CN': '应急补批', en: 'Emergency, afterwards' },

  'attempts.empty': { 'zh-CN': '没有待裁定的报备', en: 'No filing waits for a decision' },
  'attempts.accept': { 'zh-CN': '受理，转负责人审批', en: 'Accept: the head approves next' },
  'attempts.refuse': { 'zh-CN': '不予受理', en: 'Do not accept' },
  'attempts.reason': { 'zh-CN': '裁定理由', en: 'Reason' },
  'attempts.accepted': { 'zh-CN': '已受理', en: 'Accepted' },
  'attempts.refused': { 'zh-CN': '已不予受理', en: 'Not accepted' },
  'attempts.filed': { 'zh-CN': '{at} 提交', en: 'filed {at}' },

  'reports.empty': { 'zh-CN': '没有待核查的反映', en: 'No report is open' },
  'reports.empty.handled': { 'zh-CN': '还没有核查过的反映', en: 'None handled yet' },
  'reports.who': { 'zh-CN': '部门', en: 'Department named' },
  'reports.happened': { 'zh-CN': '发生时间', en: 'When' },
  'reports.unnamed': { 'zh-CN': '未写明', en: 'Not given' },
  'reports.handle': { 'zh-CN': '登记核查结果', en: 'Record what was found' },
  'reports.outcome': { 'zh-CN': '核查结果', en: 'Outcome' },
  'reports.note': { 'zh-CN': '情况说明', en: 'In words' },
  'reports.done': { 'zh-CN': '已登记', en: 'Recorded' },

  'follow-ups.empty': { 'zh-CN': '没有待办的差评', en: 'No bad rating is open' },
  'follow-ups.words': { 'zh-CN': '企业的话', en: 'In their words' },
  'follow-ups.no-words': { 'zh-CN': '未写文字', en: 'No words' },
  'follow-ups.department': { 'zh-CN': '被评部门', en: 'Department' },
  'follow-ups.due': { 'zh-CN': '联系时限', en: 'Contact by' },
  'follow-ups.plan-date': { 'zh-CN': '整改完成日期', en: 'Mended by' },
  'follow-ups.contact.note': { 'zh-CN': '联系情况', en: 'What was said' },
  'follow-ups.contact.complex': { 'zh-CN': '情况复杂，定期整改', en: 'Complex: with a date' },
  'follow-ups.outcome': { 'zh-CN': '办结', en: 'Close' },
  'follow-ups.outcome.reason': { 'zh-CN': '理由', en: 'Reason' },
  'follow-ups.done': { 'zh-CN': '已登记', en: 'Recorded' },
  'note.missing': {
    'zh-CN': '请写明情况，不少于 {count} 个字。',
    en: 'Say it in {count} characters or more.',
  },
} as const satisfies TextTable;
