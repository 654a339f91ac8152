export * from './register.js';
export * from './registers.js';
export * from './faults.js';
export * from './calendar-year.js';
export * from './check-cells.js';
