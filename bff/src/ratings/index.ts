import { RatingEntity } from './rating.entity.js';
import { RatingFollowUpEntity } from './rating-follow-up.entity.js';

export { FollowUpQuery, RecordContact, SettleFollowUp } from './follow-up.dto.js';
export { RatingsModule } from './ratings.module.js';
export const RATING_ENTITIES = [RatingEntity, RatingFollowUpEntity];
