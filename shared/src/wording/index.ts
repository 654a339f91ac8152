export * from './language.js';
export * from './problems.js';
