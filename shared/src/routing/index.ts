export * from './routing-table.js';
export * from './assign-service.js';
export * from './routing-changes.js';
export * from './lead-for-matter.js';
export * from './standing-in.js';
export * from './routing-check.js';
