export * from './dates.js';
export * from './instants.js';
export * from './calendar.js';
export { STATE_COUNCIL_CALENDAR } from './data/state-council.js';
export { calendarCheck, parseCalendar } from './parse-calendar.js';
export { withHolidayCnYear } from './holiday-cn.js';
export * from './calendar-changes.js';
