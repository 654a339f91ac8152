import type { PlanStatus, VisitMode } from '../rules/types.js';
import type { Advice } from '../states/officer-advice.js';
import type { ApprovalState } from '../states/plan-states.js';
import type { VisitResult } from '../states/visit-records.js';
import type { Texts } from './language.js';

export const planStatusTexts: Texts<PlanStatus> = {
  'awaiting-approval': { 'zh-CN': '待审批', en: 'Awaiting approval' },
  approved: { 'zh-CN': '已批准', en: 'Approved' },
  started: { 'zh-CN': '检查中', en: 'Under way' },
  finished: { 'zh-CN': '已结束', en: 'Finished' },
  refused: { 'zh-CN': '未批准', en: 'Refused' },
  cancelled: { 'zh-CN': '已取消', en: 'Cancelled' },
  lapsed: { 'zh-CN': '已失效', en: 'Lapsed' },
};

/** What each status means for whoever reads it: who does what next. */
export const planStatusNotes: Texts<PlanStatus> = {
  'awaiting-approval': { 'zh-CN': '批准前不得入企检查。', en: 'No visit before it is approved.' },
  approved: { 'zh-CN': '到场先亮码，再检查。', en: 'On site, show the code first.' },
  started: {
    'zh-CN': '检查结束后，请登记结果并向企业反馈。',
    en: 'At the end, record the result and tell the enterprise.',
  },
  finished: {
    'zh-CN': '结果已反馈企业，企业可以评价。',
    en: 'The enterprise has the result and can rate it.',
  },
  refused: { 'zh-CN': '这次检查不开展。', en: 'This visit does not take place.' },
  cancelled: {
    'zh-CN': '这次检查已取消，不再开展。',
    en: 'This visit was cancelled and does not take place.',
  },
  lapsed: {
    'zh-CN': '未按时批准或未按时开始，计划已失效；确需检查的，请重新报备。',
    en: 'Not approved or not begun in time. File a new plan if the visit is still needed.',
  },
};

export const approvalTexts: Texts<ApprovalState> = {
  pending: { 'zh-CN': '待审批', en: 'Approval pending' },
  approved: { 'zh-CN': '已同意', en: 'Approved' },
  refused: { 'zh-CN': '不同意', en: 'Refused' },
};

/** An emergency's approval comes afterwards; a refusal is recorded and undoes nothing. */
export const emergencyApprovalTexts: Texts<ApprovalState> = {
  pending: { 'zh-CN': '应急登记·待补批', en: 'Emergency · approval to follow' },
  approved: { 'zh-CN': '应急登记·已补批', en: 'Emergency · approved afterwards' },
  refused: {
    'zh-CN': '应急登记·补批未同意（已留痕）',
    en: 'Emergency · approval refused afterwards, on record',
  },
};

export const modeTexts: Texts<VisitMode> = {
  'on-site': { 'zh-CN': '入企检查', en: 'On site' },
  'off-site': { 'zh-CN': '非现场检查', en: 'Off site' },
};

export const visitResultTexts: Texts<VisitResult> = {
  'no-problem': { 'zh-CN': '未发现问题', en: 'No problem found' },
  advice: { 'zh-CN': '已给予指导建议', en: 'Advice given' },
  correction: { 'zh-CN': '责令限期改正', en: 'Correction ordered' },
  case: { 'zh-CN': '立案调查', en: 'Case opened' },
};

export const visitNotes: Texts<'correction-due' | 'leniency' | 'late-report'> = {
  'correction-due': {
    'zh-CN': '请于 {date} 前改正，届时复查。',
    en: 'Correct it by {date}; it is then rechecked.',
  },
  leniency: {
    'zh-CN': '该事项在免罚清单内，首次轻微违法并及时改正的，可以不予处罚。',
    en: 'On the no-penalty list: a first slight breach put right in time may go unpunished.',
  },
  'late-report': { 'zh-CN': '补登记，已超过规定时限', en: 'Registered late' },
};

export const adviceTexts: Texts<Advice['kind']> = {
  'officer-double-booked': {
    'zh-CN': '{officer}在同一时段另有检查，请更换人员或调整时间。',
    en: '{officer} is on another visit at that time. Choose another officer or time.',
  },
  'certificate-expiring': {
    'zh-CN': '{officer}的执法证 {date} 到期，请及时换证。',
    en: 'The certificate of {officer} expires on {date}. Renew it in time.',
  },
};
