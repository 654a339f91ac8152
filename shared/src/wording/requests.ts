/** Requests (企业诉求) in words: their states, what may be done, what came of them. */
import type {
  CallbackResult,
  Complexity,
  ExtensionGround,
  ExtensionState,
  HandOverResult,
  LinkResult,
  RequestEvent,
  RequestField,
  RequestOutcome,
  RequestStatus,
  SchedulingLevel,
} from '../states/request-types.js';
import type { Scheduler, SessionKind } from '../states/request-scheduling.js';
import type { SummonsEvent, SummonsKind, SummonsStatus } from '../states/request-summons.js';
import type { Texts } from './language.js';

export const requestStatusTexts: Texts<RequestStatus> = {
  submitted: { 'zh-CN': '已提交', en: 'Submitted' },
  registered: { 'zh-CN': '已建档', en: 'Registered' },
  dispatched: { 'zh-CN': '已分办', en: 'Dispatched' },
  'in-hand': { 'zh-CN': '办理中', en: 'In hand' },
  'awaiting-enterprise': { 'zh-CN': '待企业补充', en: 'Awaiting the enterprise' },
  answered: { 'zh-CN': '已答复', en: 'Answered' },
  'fed-back': { 'zh-CN': '已反馈', en: 'Fed back' },
  'called-back': { 'zh-CN': '已回访', en: 'Called back' },
  explaining: { 'zh-CN': '解释中', en: 'Being explained' },
  'close-out-applied': { 'zh-CN': '申请销号', en: 'Close-out applied for' },
  closed: { 'zh-CN': '已销号', en: 'Closed' },
  withdrawn: { 'zh-CN': '已撤回', en: 'Withdrawn' },
  duplicate: { 'zh-CN': '已并案', en: 'Merged as a duplicate' },
};

/** What each state means for the enterprise: who has it now, and what comes next. */
export const requestStatusNotes: Texts<RequestStatus> = {
  submitted: {
    'zh-CN': '首问责任单位会当场答复，办不了的转企服中心。',
    en: 'The first-responsible unit answers it or passes it to the service centre.',
  },
  registered: { 'zh-CN': '企服中心正在确定由谁办理。', en: 'The service centre decides who handles it.' },
  dispatched: {
    'zh-CN': '已交办理部门，等待接收。',
    en: 'It is with the department, which has yet to accept it.',
  },
  'in-hand': { 'zh-CN': '办理部门正在处理。', en: 'The department is handling it.' },
  'awaiting-enterprise': {
    'zh-CN': '请补充材料，补充前暂停计时。',
    en: 'Please send what was asked for; the clock stands still until then.',
  },
  answered: {
    'zh-CN': '办理部门已答复，首问责任单位将向您反馈。',
    en: 'The department has answered; the first-responsible unit will tell you.',
  },
  'fed-back': {
    'zh-CN': '结果已反馈，企服中心将电话回访。',
    en: 'You have the result; the centre will call you.',
  },
  'called-back': { 'zh-CN': '已回访，等待下一步处理。', en: 'You were called; the next step follows.' },
  explaining: {
    'zh-CN': '您的意见已转办理部门，部门将向您解释。',
    en: 'Your reason was passed on; the department will explain.',
  },
  'close-out-applied': {
    'zh-CN': '办理部门已申请销号，待首问责任单位确认。',
    en: 'The department asks to close it; the first-responsible unit decides.',
  },
  closed: {
    'zh-CN': '已销号。仍有问题的，可以重新提出。',
    en: 'Closed. If it is not over, you may reopen it.',
  },
  withdrawn: { 'zh-CN': '您已撤回这件诉求。', en: 'You withdrew this request.' },
  duplicate: {
    'zh-CN': '与另一件诉求相同，一并答复。',
    en: 'The same as another request, and answered with it.',
  },
};

/** The buttons under a request, and the entries of its timeline. */
export const requestEventTexts: Texts<RequestEvent> = {
  submit: { 'zh-CN': '提交诉求', en: 'Submit' },
  'answer-on-the-spot': { 'zh-CN': '当场答复', en: 'Answer on the spot' },
  'pass-to-centre': { 'zh-CN': '转企服中心', en: 'Pass to the service centre' },
  register: { 'zh-CN': '归集建档', en: 'Register' },
  dispatch: { 'zh-CN': '转办分办', en: 'Dispatch' },
  return: { 'zh-CN': '退回（非本部门职责）', en: 'Return: wrong department' },
  contest: { 'zh-CN': '申请调整难易程度', en: 'Contest its complexity' },
  'settle-contest': { 'zh-CN': '核定难易程度', en: 'Settle its complexity' },
  accept: { 'zh-CN': '接收办理', en: 'Accept' },
  'ask-material': { 'zh-CN': '请企业补充材料', en: 'Ask the enterprise for material' },
  'supply-material': { 'zh-CN': '补充材料', en: 'Send the material' },
  'stop-waiting': { 'zh-CN': '不再等待，继续办理', en: 'Go on without waiting' },
  extend: { 'zh-CN': '延期并作解释性回复', en: 'Extend, with an explanatory reply' },
  'propose-extension': {
    'zh-CN': '申请延期（附解释性回复）',
    en: 'Propose an extension with its explanation',
  },
  'agree-extension': { 'zh-CN': '同意延期', en: 'Agree to the extension' },
  'refuse-extension': { 'zh-CN': '不同意延期', en: 'Refuse the extension' },
  answer: { 'zh-CN': '答复', en: 'Answer' },
  'feed-back': { 'zh-CN': '向企业反馈', en: 'Tell the enterprise' },
  'call-in-vain': { 'zh-CN': '回访未接通', en: 'Called in vain' },
  'give-up-calling': { 'zh-CN': '多次未接通，结束回访', en: 'Not reached: end the callback' },
  'call-satisfied': { 'zh-CN': '回访：满意', en: 'Called back: satisfied' },
  'call-dissatisfied': { 'zh-CN': '回访：不满意', en: 'Called back: dissatisfied' },
  'pass-on': { 'zh-CN': '转达不满意原因', en: 'Pass the reason on' },
  'apply-close-out': { 'zh-CN': '申请销号', en: 'Apply for close-out' },
  'accept-close-out': { 'zh-CN': '同意销号', en: 'Accept the close-out' },
  'refuse-close-out': { 'zh-CN': '不同意销号', en: 'Refuse the close-out' },
  reopen: { 'zh-CN': '重新提出', en: 'Reopen' },
  rate: { 'zh-CN': '评价', en: 'Rate' },
  withdraw: { 'zh-CN': '撤回', en: 'Withdraw' },
  'mark-duplicate': { 'zh-CN': '并案', en: 'Merge as a duplicate' },
  unlink: { 'zh-CN': '另行办理', en: 'Handle it apart' },
  'take-over': { 'zh-CN': '原并案诉求撤回，接续办理', en: 'Goes on: the one it went by was withdrawn' },
  follow: { 'zh-CN': '改随另一件并案', en: 'Goes by another one' },
  escalate: { 'zh-CN': '提请上一级调度', en: 'Ask the next level to decide' },
  'decide-scheduling': { 'zh-CN': '记录调度决定', en: 'Record what was decided' },
  climb: { 'zh-CN': '逾期升级调度', en: 'Escalated: overdue' },
  supervise: { 'zh-CN': '督办', en: 'Issue a supervision order' },
  nudge: { 'zh-CN': '催办', en: 'Send a reminder' },
  comment: { 'zh-CN': '补充说明', en: 'Add a comment' },
  'hand-over': { 'zh-CN': '移交', en: 'Hand over' },
};

/** What an event asks for: labels of its form. */
export const requestFieldTexts: Texts<RequestField> = {
  category: { 'zh-CN': '诉求类别', en: 'Category' },
  words: { 'zh-CN': '说明', en: 'Words' },
  assignment: { 'zh-CN': '牵头、主办和配合部门', en: 'Lead, principal and cooperating departments' },
  complexity: { 'zh-CN': '难易程度', en: 'Complexity' },
  ground: { 'zh-CN': '延期理由', en: 'Ground of the extension' },
  until: { 'zh-CN': '延期至', en: 'Extended until' },
  outcome: { 'zh-CN': '办理结果', en: 'Outcome' },
  'duplicate-of': { 'zh-CN': '并入的诉求', en: 'The request it duplicates' },
  session: { 'zh-CN': '调度方式', en: 'Kind of session' },
  level: { 'zh-CN': '调度级别', en: 'Level' },
  rating: { 'zh-CN': '满意度', en: 'Satisfaction' },
  assignee: { 'zh-CN': '接手人', en: 'Who takes over' },
};

export const complexityTexts: Texts<Complexity> = {
  simple: { 'zh-CN': '简单事项', en: 'Simple' },
  general: { 'zh-CN': '一般事项', en: 'General' },
  complex: { 'zh-CN': '复杂或多部门事项', en: 'Complex, or several departments' },
};

export const requestOutcomeTexts: Texts<RequestOutcome> = {
  solved: { 'zh-CN': '已解决', en: 'Solved' },
  partly: { 'zh-CN': '部分解决', en: 'Partly solved' },
  explained: { 'zh-CN': '已解释说明', en: 'Explained' },
  'not-possible': { 'zh-CN': '暂不能解决', en: 'Not possible' },
};

export const callbackResultTexts: Texts<CallbackResult> = {
  satisfied: { 'zh-CN': '满意', en: 'Satisfied' },
  dissatisfied: { 'zh-CN': '不满意', en: 'Dissatisfied' },
  'not-reached': { 'zh-CN': '未接通', en: 'Not reached' },
};

export const extensionGroundTexts: Texts<ExtensionGround> = {
  'fixed-date': { 'zh-CN': '有特殊时间节点要求', en: 'It depends on a fixed date ahead' },
  'no-definite-answer': {
    'zh-CN': '复杂问题，暂不能给出确切方案',
    en: 'Complex, and no definite answer yet',
  },
};

export const extensionStateTexts: Texts<ExtensionState> = {
  none: { 'zh-CN': '未延期', en: 'Not extended' },
  proposed: { 'zh-CN': '延期待负责人同意', en: 'Extension awaits the head' },
  agreed: { 'zh-CN': '已延期', en: 'Extended' },
};

export const schedulingLevelTexts: Texts<`${SchedulingLevel}`> = {
  3: { 'zh-CN': '三级调度', en: 'Level 3' },
  2: { 'zh-CN': '二级调度', en: 'Level 2' },
  1: { 'zh-CN': '一级调度', en: 'Level 1' },
};

export const schedulerTexts: Texts<Scheduler> = {
  'lead-department': { 'zh-CN': '牵头部门', en: 'Lead department' },
  'leader-in-charge': { 'zh-CN': '分管委领导', en: 'Committee leader in charge' },
  'principal-leader': { 'zh-CN': '主要领导', en: 'Principal leader' },
};

export const sessionKindTexts: Texts<SessionKind> = {
  meeting: { 'zh-CN': '会议调度', en: 'Meeting' },
  'on-site': { 'zh-CN': '现场调度', en: 'On-site session' },
};

export const handOverResultTexts: Texts<HandOverResult> = {
  done: { 'zh-CN': '已移交', en: 'Handed over' },
  unchanged: { 'zh-CN': '原本就由其办理', en: 'Already theirs' },
  'not-found': { 'zh-CN': '没有这件诉求', en: 'No such request' },
  forbidden: { 'zh-CN': '不属于您可移交的诉求', en: 'Not yours to hand over' },
  'not-of-unit': { 'zh-CN': '接手人不在办理单位', en: 'Not of a unit that handles it' },
  ended: { 'zh-CN': '已经结束', en: 'It has ended' },
};

export const linkResultTexts: Texts<LinkResult> = {
  done: { 'zh-CN': '已并案', en: 'Linked' },
  unchanged: { 'zh-CN': '原已并案', en: 'Linked already' },
  itself: { 'zh-CN': '就是这件诉求', en: 'It is this one' },
  'not-found': { 'zh-CN': '没有这件诉求', en: 'No such request' },
  forbidden: { 'zh-CN': '不属于您可并案的诉求', en: 'Not yours to link' },
  'too-late': { 'zh-CN': '已有答复或已结束，不能再并案', en: 'Answered or over: too late to link' },
};

export const summonsKindTexts: Texts<SummonsKind> = {
  'enterprise-calls-officer': { 'zh-CN': '企业吹哨、专员报到', en: 'Enterprise calls its officer' },
  'enterprise-calls-department': { 'zh-CN': '企业吹哨、部门报到', en: 'Enterprise calls a department' },
  'town-calls-department': { 'zh-CN': '街镇吹哨、部门报到', en: 'Town calls a department' },
};

export const summonsStatusTexts: Texts<SummonsStatus> = {
  called: { 'zh-CN': '待报到', en: 'Called' },
  reported: { 'zh-CN': '已报到', en: 'Reported' },
  settled: { 'zh-CN': '已办结', en: 'Settled' },
  'called-off': { 'zh-CN': '已取消', en: 'Called off' },
};

export const summonsEventTexts: Texts<SummonsEvent> = {
  report: { 'zh-CN': '报到', en: 'Report' },
  settle: { 'zh-CN': '办结', en: 'Settle' },
  'call-off': { 'zh-CN': '取消', en: 'Call off' },
  rate: { 'zh-CN': '评价', en: 'Rate' },
};
