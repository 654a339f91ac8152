export * from './calendar/index.js';
export * from './rules/index.js';
export * from './codes/index.js';
