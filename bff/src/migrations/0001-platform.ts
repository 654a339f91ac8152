import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columns, createTable } from '../platform/database/portable.js';

export class Platform0001 implements MigrationInterface {
  readonly name = 'platform-0000000000001';

  async up(runner: QueryRunner): Promise<void> {
    const { id, idOf, int, varchar, json, instant } = columns(runner);
    await createTable(runner, 'app_settings', {
      columns: [varchar('name', 64, { isPrimary: true }), json('value')],
    });
    await createTable(runner, 'idempotency_keys', {
      columns: [
        id(),
        varchar('scope', 32),
        varchar('idempotencyKey', 64),
        varchar('fingerprint', 64),
        instant('createdAt'),
        int('status', { isNullable: true }),
        json('body', { isNullable: true }),
      ],
      unique: [['scope', 'idempotencyKey']],
      indices: [['createdAt']],
    });
    await createTable(runner, 'audit_rows', {
      columns: [
        id(),
        instant('at'),
        idOf('actorId', { isNullable: true }),
        varchar('action', 64),
        varchar('subjectType', 40),
        idOf('subjectId'),
        json('before', { isNullable: true }),
        json('after', { isNullable: true }),
        varchar('requestId', 64),
        varchar('tag', 64),
      ],
      indices: [['subjectId']],
    });
    await createTable(runner, 'audit_seals', {
      columns: [int('seq', { isPrimary: true }), idOf('rowId'), varchar('link', 64), instant('sealedAt')],
      unique: [['rowId']],
    });
    await createTable(runner, 'outbox_messages', {
      columns: [
        id(),
        varchar('kind', 40),
        varchar('recipientKind', 12),
        idOf('recipientId'),
        idOf('planId', { isNullable: true }),
        json('data'),
        instant('at'),
        varchar('dedupeKey', 120),
        varchar('state', 12),
        int('attempts'),
        idOf('leaseId', { isNullable: true }),
        instant('nextAttemptAt'),
        varchar('lastError', 120, { isNullable: true }),
      ],
      unique: [['dedupeKey']],
      indices: [['state', 'nextAttemptAt'], ['leaseId']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.dropTable(table);
  }
}

const TABLES = ['outbox_messages', 'audit_seals', 'audit_rows', 'idempotency_keys', 'app_settings'];
