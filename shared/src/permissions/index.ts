export * from './actions.js';
export * from './relations.js';
export * from './permissions.js';
export * from './plan-visibility.js';
export * from './plan-actions.js';
