export * from './builders.js';
export * from './found.js';
export * from './step-samples.js';
