export { DAY_REASONS, isWork, isWorkingDayBy, reasonOfDay } from './due-day.js';
export type { ClockTerms, DayReason, DayReasonKind, DayTerms, DueDay } from './due-day.js';
export * from './due-date.js';
export * from './settle-due.js';
export * from './calendar-days.js';
export * from './clock-check.js';
export * from './clock-colour.js';
export * from './clock-signals.js';
export * from './digest.js';
