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
