export * from './types.js';
export { decide, outcomeOf } from './decide.js';
export { hasNecessity, NECESSITY_LENGTH } from './necessity.js';
export { isQuietDate } from './quiet-window.js';
export { isCounted, isLive } from './plans.js';
