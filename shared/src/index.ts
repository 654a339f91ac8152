export * from './calendar/index.js';
export * from './rules/index.js';
export * from './codes/index.js';
export * from './policies/index.js';
export * from './shape/index.js';
export * from './states/index.js';
export * from './permissions/index.js';
