import { CalendarEntity } from './calendar.entity.js';
import { ClosedDayEntity } from './closed-day.entity.js';
import { PolicyVersionEntity } from './policy-version.entity.js';

export { CalendarEntity, PolicyVersionEntity };
export { DecreePolicy } from './decree-policy.js';
export { PolicyTermsDto } from './policy-versions.dto.js';
export { type CalendarImport, Policies } from './policies.js';
export { PoliciesModule } from './policies.module.js';
export { WhenDaysChange } from './when-days-change.js';
export { ClosedDayEntity };
export const POLICY_ENTITIES = [PolicyVersionEntity, CalendarEntity, ClosedDayEntity];
