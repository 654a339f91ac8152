import type { TextTable } from '../language.js';

/** A year's days off, from a spreadsheet. */
export const calendarsText = {
  title: { 'zh-CN': '节假日安排', en: 'Days off' },
  say: {
    'zh-CN': '国务院通知公布后，用表格导入下一年的安排。第 1 行写：日期、放假或上班、节日。',
    en: 'Once the notice is out, take in next year by a file: date, off or at work, holiday.',
  },
  until: { 'zh-CN': '已有安排至 {date}', en: 'Known until {date}' },
  days: { 'zh-CN': '{n} 天的休班会变化', en: '{n} days change' },
  dues: { 'zh-CN': '{n} 个已给出的时限会顺延', en: '{n} due dates move' },
  change: { 'zh-CN': '{before} → {after}', en: '{before} → {after}' },
  takeIn: { 'zh-CN': '确认导入', en: 'Take it in' },
  done: { 'zh-CN': '已导入', en: 'Taken in' },
} as const satisfies TextTable;
