import { RequestClockEntity } from './request-clock.entity.js';
import { RequestDigestEntity } from './request-digest.entity.js';
import { RequestDepartmentEntity, RequestEventEntity } from './request-parts.entity.js';
import { RequestPairEntity } from './request-pair.entity.js';
import { RequestPolicyVersionEntity } from './request-policy-version.entity.js';
import { RequestEntity } from './request.entity.js';

export { OpenRequests } from './open-requests.js';
export { ClockDay, RequestRow } from './request-view.dto.js';
export { type DigestEntry, type DigestSource, DigestSources } from './digest-sources.js';
export { BeginRequest, type RequestDraft } from './begin-request.js';
export { type Progress, ReadProgress } from './read-progress.js';
export { URGENCIES, type Urgency } from './request.entity.js';
export { RequestPolicyVersionEntity };
export { MovedDue } from './closed-day-preview.dto.js';
export { PreviewMovedDues } from './preview-moved-dues.js';
export { PreviewSettlement, type SettlementChange } from './preview-settlement.js';
export { type RequestMatter, RequestMatters } from './request-matters.js';
export { RequestPolicies } from './request-policies.js';
export { RequestsModule } from './requests.module.js';
export const REQUEST_ENTITIES = [
  RequestEntity,
  RequestDepartmentEntity,
  RequestEventEntity,
  RequestClockEntity,
  RequestDigestEntity,
  RequestPairEntity,
  RequestPolicyVersionEntity,
];
