import { AuditHeadEntity } from './audit/audit-head.entity.js';
import { AuditRowEntity } from './audit/audit-row.entity.js';
import { AuditSealEntity } from './audit/audit-seal.entity.js';
import { OutboxMessageEntity } from './outbox/outbox-message.entity.js';
import { RollUpEntity } from './roll-ups/roll-up.entity.js';
import { AppSettingEntity } from './settings/app-setting.entity.js';
import { IdempotencyKeyEntity } from './writes/idempotency-key.entity.js';

export const PLATFORM_ENTITIES = [
  AppSettingEntity,
  AuditHeadEntity,
  AuditRowEntity,
  AuditSealEntity,
  IdempotencyKeyEntity,
  OutboxMessageEntity,
  RollUpEntity,
];
