import { RatingEntity } from './rating.entity.js';

export { RatingsModule } from './ratings.module.js';
export const RATING_ENTITIES = [RatingEntity];
