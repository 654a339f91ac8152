export * from './policy-terms.js';
export * from './policy-pack.js';
export * from './packs.js';
export * from './request-policy.js';
export * from './retention.js';
export { findRequestPolicies } from './request-policies.js';
