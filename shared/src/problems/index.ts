export * from './problem-codes.js';
