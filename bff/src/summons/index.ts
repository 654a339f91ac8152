import { SummonsEntity } from './summons.entity.js';

export { SummonsModule } from './summons.module.js';
export const SUMMONS_ENTITIES = [SummonsEntity];
