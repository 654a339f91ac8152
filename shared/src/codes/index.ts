export * from './credit-code.js';
export * from './token.js';
export * from './text64.js';
export * from './live-signature.js';
export * from './freshness.js';
export * from './scanned-text.js';
export * from './masks.js';
export * from './public-ground.js';
