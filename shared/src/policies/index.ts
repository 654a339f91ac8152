export * from './policy-pack.js';
export * from './packs.js';
