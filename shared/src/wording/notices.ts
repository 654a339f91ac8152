/** Notices, short enough for a message: who does what by when. */
import type { NoticeKind } from '../states/notice-kinds.js';
import { isDate } from '../calendar/dates.js';
import { isInstant } from '../calendar/instants.js';
import { dayText, momentText, periodText } from './dates.js';
import { fill } from './language.js';
import type { Language, Text, TextParams } from './language.js';

export interface NoticeText {
  title: Text;
  body: Text;
  /** In its place where nothing is due by a set time: an emergency is approved afterwards. */
  undated?: Text;
}

export const noticeTexts: Readonly<Record<NoticeKind, NoticeText>> = {
  'visit-announced': {
    title: { 'zh-CN': '入企检查告知', en: 'A visit is announced' },
    body: {
      'zh-CN': '{department}定于 {period} 到贵企业检查。来人亮码后再接待。',
      en: '{department} will visit you on {period}. Ask for the code before you receive them.',
    },
  },
  'visit-changed': {
    title: { 'zh-CN': '检查安排有变化', en: 'A visit has changed' },
    body: {
      'zh-CN': '{department}的检查安排有变化，请查看最新时间和人员。',
      en: 'The visit of {department} has changed. See the latest time and officers.',
    },
  },
  'visit-cancelled': {
    title: { 'zh-CN': '检查已取消', en: 'A visit is cancelled' },
    body: {
      'zh-CN': '{department}原定 {period} 的检查不再开展。',
      en: 'The visit of {department} on {period} does not take place.',
    },
  },
  'visit-finished': {
    title: { 'zh-CN': '检查结果反馈', en: 'The result of a visit' },
    body: {
      'zh-CN': '{department}的检查已结束，请查看结果。可在 {date} 前评价。',
      en: 'The visit of {department} has ended. See the result; you can rate it until {date}.',
    },
  },
  'approval-asked': {
    title: { 'zh-CN': '有检查计划待审批', en: 'A plan waits for you' },
    body: {
      'zh-CN': '{enterprise}，{period}。请在 {due} 前审批，逾期计划失效。',
      en: '{enterprise}, {period}. Decide by {due}, or the plan lapses.',
    },
    undated: {
      'zh-CN': '{enterprise}，{period}。应急登记，请尽快补批。',
      en: '{enterprise}, {period}. An emergency is registered: please give your word soon.',
    },
  },
  'approval-reminder': {
    title: { 'zh-CN': '审批即将到期', en: 'Approval is due soon' },
    body: {
      'zh-CN': '{enterprise}的检查计划请在 {due} 前审批，逾期失效。',
      en: 'Decide on the visit to {enterprise} by {due}, or its plan lapses.',
    },
  },
  'departure-asked': {
    title: { 'zh-CN': '有确需开展的检查待同意', en: 'A departure waits for the office' },
    body: {
      'zh-CN': '{department}拟对{enterprise}开展检查，已写明理由。请在 {due} 前决定。',
      en: '{department} asks to visit {enterprise} and states why. Decide by {due}.',
    },
    undated: {
      'zh-CN': '{department}对{enterprise}的检查已应急登记，请尽快补批。',
      en: '{department} registered an emergency at {enterprise}: please give your word soon.',
    },
  },
  'attempt-undetermined': {
    title: { 'zh-CN': '有报备暂不能判定', en: 'A filing is undetermined' },
    body: {
      'zh-CN': '{department}对{enterprise}的报备缺少判定资料，请统筹部门决定。',
      en: 'A fact is missing for the filing of {department} on {enterprise}. The office decides.',
    },
  },
  'plan-approved': {
    title: { 'zh-CN': '检查计划已批准', en: 'Plan approved' },
    body: {
      'zh-CN': '{enterprise}，{period}。到场先亮码。',
      en: '{enterprise}, {period}. Show the code first.',
    },
  },
  'plan-refused': {
    title: { 'zh-CN': '检查计划未批准', en: 'Plan refused' },
    body: {
      'zh-CN': '{enterprise}，{period}。理由：{reason}',
      en: '{enterprise}, {period}. Reason: {reason}',
    },
  },
  'plan-lapsed': {
    title: { 'zh-CN': '检查计划已失效', en: 'Plan lapsed' },
    body: {
      'zh-CN': '{enterprise}，{period}。未按时批准或开始，确需检查的请重新报备。',
      en: '{enterprise}, {period}. Not approved or begun in time; file anew if the visit is still needed.',
    },
  },
  'plan-fell-back': {
    title: { 'zh-CN': '联合检查有变化', en: 'A joint visit has changed' },
    body: {
      'zh-CN': '您加入的{enterprise}联合检查已变更或取消。计划已重新判定，须再次审批。',
      en: 'The joint visit to {enterprise} was changed or cancelled. Your plan was decided anew and needs approval again.',
    },
  },
  'officer-added': {
    title: { 'zh-CN': '您已列入一次检查', en: 'You are on a visit' },
    body: { 'zh-CN': '{enterprise}，{period}。', en: '{enterprise}, {period}.' },
  },
  'officer-removed': {
    title: { 'zh-CN': '您不再参加一次检查', en: 'You are off a visit' },
    body: { 'zh-CN': '{enterprise}，{period}。', en: '{enterprise}, {period}.' },
  },
  'attempt-accepted': {
    title: { 'zh-CN': '报备已受理', en: 'Filing accepted' },
    body: {
      'zh-CN': '统筹部门已受理对{enterprise}的报备，现待部门负责人审批。',
      en: 'The coordinating office accepted the filing on {enterprise}; it now waits for the head.',
    },
  },
  'attempt-declined': {
    title: { 'zh-CN': '报备未受理', en: 'Filing declined' },
    body: {
      'zh-CN': '统筹部门未受理对{enterprise}的报备。理由：{reason}',
      en: 'The coordinating office declined the filing on {enterprise}. Reason: {reason}',
    },
  },
  'correction-due': {
    title: { 'zh-CN': '整改期限将至', en: 'A correction is due' },
    body: {
      'zh-CN': '{enterprise}的整改期限为 {date}，可以报备复查。',
      en: 'The correction at {enterprise} is due on {date}; a recheck can be filed.',
    },
  },
  'follow-up-opened': {
    title: { 'zh-CN': '有差评待联系', en: 'A bad rating to follow up' },
    body: {
      'zh-CN': '请在 {due} 前联系企业，了解情况。',
      en: 'Contact the enterprise by {due} and hear what happened.',
    },
  },
  'visit-reported': {
    title: { 'zh-CN': '有未亮码检查的反映', en: 'A visit without a code is reported' },
    body: { 'zh-CN': '请查看并核查。', en: 'See the report and look into it.' },
  },
  'request-arrived': {
    title: { 'zh-CN': '有诉求待处理', en: 'A request waits for you' },
    body: {
      'zh-CN': '{enterprise}的诉求 {number} 待处理，请在 {due} 前办理。',
      en: 'Request {number} of {enterprise} waits for you, due by {due}.',
    },
    undated: {
      'zh-CN': '{enterprise}的诉求 {number} 待处理。',
      en: 'Request {number} of {enterprise} waits for you.',
    },
  },
  'request-progress': {
    title: { 'zh-CN': '诉求有新进展', en: 'Your request moves on' },
    body: {
      'zh-CN': '您的诉求 {number} 有新进展，请查看当前由谁办理。',
      en: 'Your request {number} moves on. See who has it now.',
    },
  },
  'request-material-asked': {
    title: { 'zh-CN': '请补充材料', en: 'Please send material' },
    body: {
      'zh-CN': '诉求 {number} 需要补充材料，补充前暂停计时。',
      en: 'Request {number} needs material from you; its clock stands still until then.',
    },
  },
  'request-answered': {
    title: { 'zh-CN': '诉求已有结果', en: 'Your request has an answer' },
    body: {
      'zh-CN': '诉求 {number} 已有答复，请查看。',
      en: 'Request {number} has an answer. Please see it.',
    },
  },
  'request-closed': {
    title: { 'zh-CN': '诉求已销号', en: 'Your request is closed' },
    body: {
      'zh-CN': '诉求 {number} 已销号，请评价。仍有问题的，可以重新提出。',
      en: 'Request {number} is closed. Please rate it; if it is not over, reopen it.',
    },
  },
  'request-nudged': {
    title: { 'zh-CN': '企业催办', en: 'An enterprise reminds you' },
    body: {
      'zh-CN': '{enterprise}催办诉求 {number}，请尽快办理。',
      en: '{enterprise} reminds you of request {number}.',
    },
  },
  'request-commented': {
    title: { 'zh-CN': '企业补充说明', en: 'An enterprise adds a comment' },
    body: {
      'zh-CN': '{enterprise}对诉求 {number} 作了补充说明。',
      en: '{enterprise} added a comment to request {number}.',
    },
  },
  'request-reopened': {
    title: { 'zh-CN': '企业重新提出诉求', en: 'An enterprise reopens a request' },
    body: {
      'zh-CN': '{enterprise}对已销号的诉求 {number} 仍有意见，已重新提出。请查看企业的说明。',
      en: '{enterprise} is not content with the closed request {number} and reopened it. See its words.',
    },
  },
  'request-extension-proposed': {
    title: { 'zh-CN': '有延期申请待审批', en: 'An extension waits for you' },
    body: {
      'zh-CN': '诉求 {number} 申请延期，请审批。',
      en: 'An extension is proposed for request {number}. Please decide.',
    },
  },
  'request-digest': {
    title: { 'zh-CN': '今日待办提醒', en: 'Your work today' },
    body: {
      'zh-CN': '今日到期 {today} 件，临期 {amber} 件，已逾期 {red} 件。',
      en: 'Due today: {today}. Due soon: {amber}. Overdue: {red}.',
    },
  },
  'request-due-soon': {
    title: { 'zh-CN': '诉求即将到期', en: 'A request is due soon' },
    body: {
      'zh-CN': '{enterprise}的诉求 {number} 将于 {due} 到期。',
      en: 'Request {number} of {enterprise} is due by {due}.',
    },
  },
  'request-overdue': {
    title: { 'zh-CN': '诉求已逾期', en: 'A request is overdue' },
    body: {
      'zh-CN': '{enterprise}的诉求 {number} 已逾期，原定 {due} 前办结。',
      en: 'Request {number} of {enterprise} was due by {due}.',
    },
  },
  'request-supervised': {
    title: { 'zh-CN': '诉求督办', en: 'A supervision order' },
    body: {
      'zh-CN': '诉求 {number} 已发出督办，请立即办理并说明情况。',
      en: 'A supervision order was issued for request {number}. Act and explain.',
    },
  },
  'request-escalated': {
    title: { 'zh-CN': '诉求提请调度', en: 'A request to be decided' },
    body: {
      'zh-CN': '{enterprise}的诉求 {number} 已提请您调度。',
      en: 'Request {number} of {enterprise} was put before you to decide.',
    },
  },
  'requests-handed-over': {
    title: { 'zh-CN': '有诉求移交给您', en: 'Requests are handed over to you' },
    body: {
      'zh-CN': '{count} 件诉求已移交给您办理，请在待办中查看。',
      en: '{count} requests are yours now. You find them in your work list.',
    },
  },
  'work-handed-over': {
    title: { 'zh-CN': '同事的工作移交给您', en: 'A colleague’s work is handed over to you' },
    body: {
      'zh-CN':
        '{officer}已离岗，手上的 {count} 项工作移交给您：诉求、联系的企业、走访和吹哨，请在各自的列表中办理。',
      en: '{officer} has left: {count} pieces of work are yours now, each in its list: requests, enterprises, visits and summonses.',
    },
  },
  'officer-left': {
    title: { 'zh-CN': '检查计划要换人', en: 'Plans need another officer' },
    body: {
      'zh-CN': '{officer}已离岗，他参加的 {count} 项检查计划请另派执法人员。',
      en: '{officer} has left. Name somebody else for {count} plans.',
    },
  },
  'intake-unmatched': {
    title: { 'zh-CN': '有来件待核对企业', en: 'An intake names no enterprise of the register' },
    body: {
      'zh-CN': '{source}的来件 {externalId} 未找到对应企业，请核对后登记。',
      en: 'Find out which enterprise {externalId} of {source} is about, and register it.',
    },
  },
  'request-rated-badly': {
    title: { 'zh-CN': '诉求收到差评', en: 'A bad rating of a request' },
    body: {
      'zh-CN': '诉求 {number} 收到差评，请在 {due} 前联系企业。',
      en: 'Request {number} was rated badly. Make contact by {due}.',
    },
  },
  'signed-in-anew': {
    title: { 'zh-CN': '账号在新设备登录', en: 'Signed in on a new device' },
    body: {
      'zh-CN': '您的账号刚在新的浏览器或设备上登录。不是您本人操作，请立即在“登录的设备”中退出。',
      en: 'Somebody signed in to your account on a new browser or device. If it was not you, sign it out under devices.',
    },
  },
  'member-joined': {
    title: { 'zh-CN': '有新成员加入', en: 'A new member' },
    body: {
      'zh-CN': '{enterprise}有新成员凭邀请码加入。不认识的，请立即移除。',
      en: 'Somebody joined {enterprise} by an invitation. Remove whoever you do not know.',
    },
  },
  'binding-asked': {
    title: { 'zh-CN': '有人申请确认为企业管理员', en: 'Somebody asks to be confirmed' },
    body: {
      'zh-CN': '请电话核实申请人由企业指定，再确认并密封送达管理员码。',
      en: 'Call back and make sure that the enterprise named him; then deliver the sealed code.',
    },
  },
  'binding-decided': {
    title: { 'zh-CN': '确认申请有结果', en: 'Your request was decided' },
    body: {
      'zh-CN': '{enterprise}的管理员确认申请已办理，请查看结果。',
      en: 'Your request for {enterprise} was decided.',
    },
  },
  'member-administers': {
    title: { 'zh-CN': '企业管理员变更', en: 'Another administrator' },
    body: {
      'zh-CN': '{enterprise}的管理员已变更，请核对成员名单。',
      en: '{enterprise} has another administrator. Look through its members.',
    },
  },
  'standing-in': {
    title: { 'zh-CN': '请代为服务企业', en: 'You stand in for a colleague' },
    body: {
      'zh-CN': '{officer} {from}至{until}外出，其间由您代为服务其联系企业。',
      en: '{officer} is away from {from} to {until}: meanwhile you serve the enterprises on whose cards you stand.',
    },
  },
  'head-deputised': {
    title: { 'zh-CN': '请代行负责人职责', en: 'You stand in for the head' },
    body: {
      'zh-CN': '{from}至{until}，由您代行{department}负责人职责。到期自动失效。',
      en: 'From {from} to {until} you act as the head of {department}. It ends by itself.',
    },
  },
  'service-assigned': {
    title: { 'zh-CN': '您担任服务专员', en: 'You serve an enterprise' },
    body: {
      'zh-CN': '您已担任{enterprise}的服务专员，请主动联系企业。',
      en: 'You are now the service officer of {enterprise}. Please introduce yourself.',
    },
  },
  'service-deputised': {
    title: { 'zh-CN': '您担任代岗专员', en: 'You are an officer’s deputy' },
    body: {
      'zh-CN': '您已担任{enterprise}的代岗专员，{officer}外出时由您服务。',
      en: 'You are now the deputy for {enterprise}: you serve it while {officer} is away.',
    },
  },
  'service-passed-on': {
    title: { 'zh-CN': '服务企业已移交', en: 'An enterprise is passed on' },
    body: {
      'zh-CN': '{enterprise}现由{officer}服务，请做好交接。',
      en: '{enterprise} is now served by {officer}. Please hand over what is open.',
    },
  },
  'service-changed': {
    title: { 'zh-CN': '服务专员有变化', en: 'Another officer serves you' },
    body: {
      'zh-CN': '贵企业的服务专员现为{officer}，请查看联系卡。',
      en: 'Your service officer is now {officer}. See the contact card.',
    },
  },
  'summons-called': {
    title: { 'zh-CN': '吹哨：请报到', en: 'You are called' },
    body: {
      'zh-CN': '{caller}吹哨呼叫{called}，请在 {due} 前报到。',
      en: '{caller} calls {called}. Please report by {due}.',
    },
  },
  'summons-reported': {
    title: { 'zh-CN': '吹哨已有人报到', en: 'Your call was answered' },
    body: {
      'zh-CN': '{called}已报到。事情办完后，请确认是否解决。',
      en: '{called} reported. Once it is dealt with, please say whether it is solved.',
    },
  },
  'summons-settled': {
    title: { 'zh-CN': '吹哨已办结', en: 'A call is settled' },
    body: {
      'zh-CN': '{caller}已确认本次吹哨的结果，请查看。',
      en: '{caller} said how the call ended. Please see it.',
    },
  },
  'summons-called-off': {
    title: { 'zh-CN': '吹哨已取消', en: 'A call is taken back' },
    body: {
      'zh-CN': '{caller}已取消对{called}的吹哨，不必再报到。',
      en: '{caller} took the call back: {called} need not report.',
    },
  },
  'summons-overdue': {
    title: { 'zh-CN': '吹哨逾期未报到', en: 'Nobody reported in time' },
    body: {
      'zh-CN': '{caller}吹哨呼叫{called}，应在 {due} 前报到，至今无人报到。',
      en: '{caller} called {called}, to report by {due}. Nobody did.',
    },
  },
  'service-visit-planned': {
    title: { 'zh-CN': '服务走访预告', en: 'A service visit is planned' },
    body: {
      'zh-CN': '{department}{officer}拟于{date}走访{enterprise}：{purpose}。走访不是检查，时间不便请告知。',
      en: '{officer} of {department} plans to visit {enterprise} on {date}: {purpose}. It is no inspection; say so if the day does not suit you.',
    },
  },
  'service-visit-joined': {
    title: { 'zh-CN': '走访有部门同行', en: 'Others come along on a service visit' },
    body: {
      'zh-CN': '{department}{officer}将一同参加{date}对{enterprise}的走访：{purpose}。',
      en: '{officer} of {department} comes along to {enterprise} on {date}: {purpose}.',
    },
  },
  'service-visit-moved': {
    title: { 'zh-CN': '服务走访改期', en: 'A service visit is moved' },
    body: {
      'zh-CN': '对{enterprise}的走访由{from}改至{date}。',
      en: 'The service visit to {enterprise} is moved from {from} to {date}.',
    },
  },
  'service-visit-called-off': {
    title: { 'zh-CN': '服务走访取消', en: 'A service visit is called off' },
    body: {
      'zh-CN': '原定{date}对{enterprise}的走访取消。{reason}',
      en: 'The service visit to {enterprise} on {date} is called off. {reason}',
    },
  },
};

/** What a stored notice carries: names, dates and instants as they are on the wire. */
export type NoticeData = Readonly<Record<string, unknown>>;

/** Title and body of a notice for a reader; a parameter that is missing shows as `{name}`. */
export function noticeText(
  kind: NoticeKind,
  language: Language,
  data: NoticeData = {},
): { title: string; body: string } {
  const { title, body, undated } = noticeTexts[kind];
  const params = noticeParams(data, language);
  const chosen = params['due'] === undefined ? (undated ?? body) : body;
  return { title: fill(title[language], params), body: fill(chosen[language], params) };
}

/** Dates and instants as a person reads them, and `period` of `startsAt` and `endsAt`. */
function noticeParams(data: NoticeData, language: Language): TextParams {
  const params: TextParams = {};
  for (const [name, value] of Object.entries(data)) {
    if (typeof value === 'string') params[name] = readable(value, language);
    if (typeof value === 'number') params[name] = value;
  }
  const { startsAt, endsAt } = data;
  if (typeof startsAt === 'string' && typeof endsAt === 'string') {
    params['period'] = periodText(startsAt, endsAt, language);
  }
  return params;
}

function readable(value: string, language: Language): string {
  if (isInstant(value)) return momentText(value, language);
  return isDate(value) ? dayText(value, language) : value;
}
