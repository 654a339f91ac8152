export * from './calendar/index.js';
export * from './rules/index.js';
