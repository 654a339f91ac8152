/** Clocks of requests in words: what is promised, why a due date is that date, what is said when it nears. */
import type { ClockColour } from '../clocks/clock-colour.js';
import type { ClockSignal, OverdueAction } from '../clocks/clock-signals.js';
import type { DayReason, DayReasonKind, DueDay } from '../clocks/due-day.js';
import type { RequestClock } from '../states/request-types.js';
import { dayText } from './dates.js';
import { findText, text } from './language.js';
import type { Language, Text, Texts, TextTable } from './language.js';

export const requestClockTexts: Texts<RequestClock> = {
  'to-centre': { 'zh-CN': '首问答复或转办时限', en: 'First answer, or pass on' },
  dispatch: { 'zh-CN': '分办时限', en: 'Dispatch' },
  objection: { 'zh-CN': '退回或调整申请时限', en: 'Return or contest' },
  handling: { 'zh-CN': '办结时限', en: 'Handling' },
  'explanatory-reply': { 'zh-CN': '解释性回复时限', en: 'Explanatory reply' },
  feedback: { 'zh-CN': '反馈时限', en: 'Feedback' },
  callback: { 'zh-CN': '回访时限', en: 'Callback' },
  'pass-on': { 'zh-CN': '不满意原因转达时限', en: 'Dissatisfaction passed on' },
  explanation: { 'zh-CN': '解释并申请销号时限', en: 'Explanation and close-out' },
  'close-out': { 'zh-CN': '申请销号时限', en: 'Application for close-out' },
  acceptance: { 'zh-CN': '销号确认时限', en: 'Acceptance of the close-out' },
  reopening: { 'zh-CN': '重新提出时限', en: 'Reopening' },
};

export const clockColourTexts: Texts<ClockColour> = {
  green: { 'zh-CN': '时限内', en: 'In time' },
  amber: { 'zh-CN': '即将到期', en: 'Due soon' },
  red: { 'zh-CN': '已逾期', en: 'Overdue' },
};

export const clockSignalTexts: Texts<ClockSignal> = {
  remind: { 'zh-CN': '逾期提醒', en: 'Overdue: reminder' },
  supervise: { 'zh-CN': '逾期督办', en: 'Overdue: supervision order' },
  'climb-3': { 'zh-CN': '逾期，升至三级调度', en: 'Overdue: level 3' },
  'climb-2': { 'zh-CN': '逾期，升至二级调度', en: 'Overdue: level 2' },
  'climb-1': { 'zh-CN': '逾期，升至一级调度', en: 'Overdue: level 1' },
};

export const overdueActionTexts: Texts<OverdueAction> = {
  remind: { 'zh-CN': '提醒', en: 'Remind' },
  supervise: { 'zh-CN': '督办', en: 'Supervise' },
  climb: { 'zh-CN': '逐级升级', en: 'Climb level by level' },
};

export const dayReasonTexts: Texts<DayReasonKind> = {
  working: { 'zh-CN': '工作日', en: 'working day' },
  'make-up': { 'zh-CN': '调休上班', en: 'make-up workday' },
  weekend: { 'zh-CN': '周末', en: 'weekend' },
  holiday: { 'zh-CN': '{name}', en: '{name}' },
  closed: { 'zh-CN': '临时闭办：{name}', en: 'closed: {name}' },
  'assumed-working': {
    'zh-CN': '工作日（放假安排未公布，暂定）',
    en: 'working day (holidays not published yet)',
  },
  'assumed-weekend': {
    'zh-CN': '周末（放假安排未公布，暂定）',
    en: 'weekend (holidays not published yet)',
  },
  paused: { 'zh-CN': '待企业补充，暂停计时', en: 'waiting for the enterprise' },
  'carried-over': { 'zh-CN': '到期当日暂停，顺延', en: 'stopped on the due date: carried over' },
  promised: { 'zh-CN': '按已承诺的日期，不提前', en: 'as promised before, not earlier' },
};

/** The notices are Chinese, and so are the names of holidays in a calendar. */
const holidayNames: TextTable = {
  元旦: { 'zh-CN': '元旦', en: 'New Year' },
  春节: { 'zh-CN': '春节', en: 'Spring Festival' },
  清明节: { 'zh-CN': '清明节', en: 'Qingming Festival' },
  劳动节: { 'zh-CN': '劳动节', en: 'Labour Day' },
  端午节: { 'zh-CN': '端午节', en: 'Dragon Boat Festival' },
  中秋节: { 'zh-CN': '中秋节', en: 'Mid-Autumn Festival' },
  国庆节: { 'zh-CN': '国庆节', en: 'National Day' },
};

const dueDayLine: Record<'counted' | 'skipped', Text> = {
  counted: { 'zh-CN': '{day} 计入：{why}', en: '{day}: counted, {why}' },
  skipped: { 'zh-CN': '{day} 不计：{why}', en: '{day}: skipped, {why}' },
};

export const dueTexts: Texts<'provisional' | 'paused'> = {
  provisional: {
    'zh-CN': '暂定：明年放假安排公布后确定，只会顺延',
    en: 'Provisional until the holidays are published; it can only become later',
  },
  paused: {
    'zh-CN': '暂停计时，补充材料后剩余 {n} 个工作日',
    en: 'The clock stands still; {n} working days are left after it goes on',
  },
};

/** Holidays that fall together are named together, as 国庆节、中秋节. */
function holidayText(name: string, language: Language): string {
  const names = name.split('、').map((one) => findText(holidayNames, one, language) ?? one);
  return names.join(language === 'zh-CN' ? '、' : ', ');
}

/** Why a day counts or not: `周末`, `春节`, `调休上班`. */
export function dayReasonText({ kind, name = '' }: DayReason, language: Language): string {
  const named = kind === 'holiday' ? holidayText(name, language) : name;
  return text(dayReasonTexts, kind, language, { name: named });
}

/** A line of the explanation: `11月28日 周六 不计：周末`. */
export function dueDayText({ date, counted, why }: DueDay, language: Language): string {
  return text(dueDayLine, counted ? 'counted' : 'skipped', language, {
    day: dayText(date, language),
    why: dayReasonText(why, language),
  });
}
