import type { TextTable } from '../language.js';

/** A month's calendar and the strip on the home page. */
export const calendarText = {
  title: { 'zh-CN': '检查日历', en: 'Calendar' },
  'today.quiet': { 'zh-CN': '今天是企业安静日', en: 'Today is a quiet day' },
  'today.open': { 'zh-CN': '今天是可检查日', en: 'Today is an open day' },
  'today.rest': { 'zh-CN': '今天休息', en: 'Today is a day of rest' },
  quietMeans: {
    'zh-CN': '除法定情形外，一般检查不入企。',
    en: 'General visits stay away; cases set by law are exempt.',
  },
  left: { 'zh-CN': '本月还剩 {n} 个可检查工作日', en: '{n} open working days left this month' },
  leftNone: { 'zh-CN': '本月没有可检查的工作日了', en: 'No open working day is left this month' },
  asOf: { 'zh-CN': '检查次数截至{at}', en: 'Visits as of {at}' },
  leftOther: { 'zh-CN': '这个月有 {n} 个可检查工作日', en: '{n} open working days in this month' },
  strip: { 'zh-CN': '{month}月：{summary}', en: 'Month {month}: {summary}' },
  stripPart: { 'zh-CN': '{from}–{to}日{kind}', en: '{from}–{to} {kind}' },
  dayVisits: { 'zh-CN': '当天的检查', en: 'Visits on this day' },
  noVisits: { 'zh-CN': '这一天没有检查', en: 'No visits on this day' },
  uncovered: {
    'zh-CN': '这个月有日子的放假安排还没公布，休息日未标出，能否检查以公布后为准。',
    en: 'Holidays of some days are not published yet: days of rest are not marked, and open days may change.',
  },
  policy: { 'zh-CN': '依据 {id} 第 {version} 版', en: 'Policy {id}, version {version}' },
  see: { 'zh-CN': '看整月', en: 'Whole month' },
} as const satisfies TextTable;
