import { FollowUpEntity, FollowUpUnitEntity } from './follow-up.entity.js';

export { FOLLOWERS, FollowUps, type SettledFollowUp } from './follow-ups.js';
export { FollowUpsModule } from './follow-ups.module.js';
export const FOLLOW_UP_ENTITIES = [FollowUpEntity, FollowUpUnitEntity];
