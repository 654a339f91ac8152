export { DAY_REASONS, type ClockTerms, type DayReason, type DayReasonKind, type DueDay } from './due-day.js';
export * from './due-date.js';
export * from './settle-due.js';
export * from './calendar-days.js';
export * from './clock-check.js';
export * from './clock-colour.js';
export * from './clock-signals.js';
