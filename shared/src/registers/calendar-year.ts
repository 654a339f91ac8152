import type { Register } from './register.js';

export const DAY_OFF = '放假';
export const DAY_WORKED = '上班';

/** A year's notice as a table: days off, and make-up workdays. No register: each file makes the calendar's next version. */
export const CALENDAR_YEAR: Pick<Register, 'columns' | 'keys' | 'periods' | 'together'> = {
  columns: [
    { key: 'date', heading: { 'zh-CN': '日期', en: 'Date' }, kind: 'date', required: true },
    { key: 'kind', heading: { 'zh-CN': '放假或上班', en: 'Off or worked' }, kind: 'choice', required: true },
    { key: 'name', heading: { 'zh-CN': '节日', en: 'Holiday' }, kind: 'text', most: 20, required: true },
  ],
  keys: ['date', 'kind', 'name'],
  periods: [],
  together: [],
};
