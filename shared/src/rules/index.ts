export * from './types.js';
export { decide, outcomeOf } from './decide.js';
export { hasNecessity, NECESSITY_LENGTH } from './necessity.js';
export { isQuietDate } from './quiet-window.js';
export { isCounted, isLive } from './plans.js';
export { amendmentOf, applyRemedy, moveTo, type Remedied } from './apply-remedy.js';
export { draftFaults, isKnownReason, policyCheck, validateInput } from './validate-input.js';
export { evidenceFields } from './ground.js';
export { STEP_KINDS, type StepKind } from './step-kinds.js';
