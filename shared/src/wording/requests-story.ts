/** What happened to a request, as it is told: to the enterprise in its own words, and where it stands to the others. */
import type { RequestEvent, RequestStatus } from '../states/request-types.js';
import type { Texts } from './language.js';

/** The entries of the timeline for the enterprise: what it did itself is `您`. */
export const requestStoryTexts: Texts<RequestEvent> = {
  submit: { 'zh-CN': '诉求已提交', en: 'Submitted' },
  'answer-on-the-spot': { 'zh-CN': '首问责任单位已答复', en: 'The first-responsible unit answered' },
  'pass-to-centre': { 'zh-CN': '已转企服中心', en: 'Passed to the service centre' },
  register: { 'zh-CN': '企服中心已建档', en: 'Registered by the service centre' },
  dispatch: { 'zh-CN': '已交部门办理', en: 'Given to a department' },
  return: { 'zh-CN': '部门退回，企服中心将重新分办', en: 'Returned; the centre will dispatch it anew' },
  contest: { 'zh-CN': '部门申请调整难易程度', en: 'The department contests its complexity' },
  'settle-contest': { 'zh-CN': '已核定难易程度', en: 'Its complexity was settled' },
  accept: { 'zh-CN': '部门已接收，开始办理', en: 'The department has begun' },
  'ask-material': { 'zh-CN': '请您补充材料', en: 'Material was asked of you' },
  'supply-material': { 'zh-CN': '您补充了材料', en: 'You sent the material' },
  'stop-waiting': { 'zh-CN': '部门不再等待，继续办理', en: 'The department goes on without waiting' },
  extend: { 'zh-CN': '办理延期，部门作了说明', en: 'Extended, with an explanation' },
  'propose-extension': { 'zh-CN': '部门申请延期', en: 'An extension was proposed' },
  'agree-extension': { 'zh-CN': '办理延期', en: 'Extended' },
  'refuse-extension': { 'zh-CN': '延期未获同意', en: 'The extension was refused' },
  answer: { 'zh-CN': '部门已答复', en: 'The department answered' },
  'feed-back': { 'zh-CN': '结果已向您反馈', en: 'You were told the result' },
  'call-in-vain': { 'zh-CN': '回访电话未接通', en: 'You were called in vain' },
  'give-up-calling': { 'zh-CN': '多次未接通，回访结束', en: 'Not reached; no more calls' },
  'call-satisfied': { 'zh-CN': '您在回访中表示满意', en: 'Called back: you were satisfied' },
  'call-dissatisfied': { 'zh-CN': '您在回访中表示不满意', en: 'Called back: you were not satisfied' },
  'pass-on': { 'zh-CN': '您的意见已转给办理部门', en: 'Your reason was passed on' },
  'apply-close-out': { 'zh-CN': '部门申请销号', en: 'The department applied to close it' },
  'accept-close-out': { 'zh-CN': '已销号', en: 'Closed' },
  'refuse-close-out': { 'zh-CN': '暂不销号，部门继续解释', en: 'Not closed yet; it is explained further' },
  reopen: { 'zh-CN': '您重新提出了这件诉求', en: 'You reopened it' },
  rate: { 'zh-CN': '您作了评价', en: 'You rated it' },
  withdraw: { 'zh-CN': '您撤回了诉求', en: 'You withdrew it' },
  'mark-duplicate': { 'zh-CN': '与相同诉求并案办理', en: 'Merged with one that is the same' },
  unlink: { 'zh-CN': '已转为另行办理', en: 'Handled apart from now on' },
  'take-over': {
    'zh-CN': '原并案诉求已撤回，这件诉求继续办理',
    en: 'The one it went by was withdrawn; this one goes on',
  },
  follow: { 'zh-CN': '随同类诉求一并办理', en: 'Goes by another one of the same kind' },
  escalate: { 'zh-CN': '提请上一级调度', en: 'Put before the next level' },
  'decide-scheduling': { 'zh-CN': '调度作出决定', en: 'The level in charge decided' },
  climb: { 'zh-CN': '超过时限，升级调度', en: 'Overdue: put before the next level' },
  supervise: { 'zh-CN': '已发督办', en: 'A supervision order was issued' },
  nudge: { 'zh-CN': '您催办了一次', en: 'You sent a reminder' },
  comment: { 'zh-CN': '您补充了说明', en: 'You added a comment' },
  'hand-over': { 'zh-CN': '更换了办理人', en: 'It changed hands' },
};

/** What each state means to those who work on it. */
export const requestStaffNotes: Texts<RequestStatus> = {
  submitted: {
    'zh-CN': '首问责任单位当场答复，办不了的转企服中心。',
    en: 'The first-responsible unit answers it or passes it on.',
  },
  registered: { 'zh-CN': '等企服中心分办。', en: 'To be dispatched by the centre.' },
  dispatched: { 'zh-CN': '等办理部门接收。', en: 'To be accepted by the department.' },
  'in-hand': { 'zh-CN': '办理部门正在处理。', en: 'The department is handling it.' },
  'awaiting-enterprise': {
    'zh-CN': '等企业补充材料，计时暂停。',
    en: 'The enterprise is waited for; the clock stands still.',
  },
  answered: {
    'zh-CN': '已答复，等首问责任单位向企业反馈。',
    en: 'Answered; to be fed back to the enterprise.',
  },
  'fed-back': { 'zh-CN': '已反馈企业，等企服中心回访。', en: 'Fed back; to be called by the centre.' },
  'called-back': { 'zh-CN': '已回访，等下一步处理。', en: 'Called back; the next step follows.' },
  explaining: {
    'zh-CN': '企业不满意，等办理部门解释并申请销号。',
    en: 'Not satisfied; to be explained, then closed.',
  },
  'close-out-applied': {
    'zh-CN': '已申请销号，等首问责任单位确认。',
    en: 'To be accepted by the first-responsible unit.',
  },
  closed: { 'zh-CN': '已销号。办理结果另行记录。', en: 'Closed. What came of it is told apart.' },
  withdrawn: { 'zh-CN': '企业已撤回。', en: 'Withdrawn by the enterprise.' },
  duplicate: { 'zh-CN': '已并入另一件诉求，一并答复。', en: 'Merged; answered with the other one.' },
};
