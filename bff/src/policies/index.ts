import { CalendarEntity } from './calendar.entity.js';
import { ClosedDayEntity } from './closed-day.entity.js';
import { PolicyVersionEntity } from './policy-version.entity.js';

export { CalendarEntity, PolicyVersionEntity };
export { daysKey } from './days-key.js';
export { type CalendarImport, Policies } from './policies.js';
export { PoliciesModule } from './policies.module.js';
export { ClosedDayEntity };
export const POLICY_ENTITIES = [PolicyVersionEntity, CalendarEntity, ClosedDayEntity];
