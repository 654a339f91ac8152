import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columns, createTable } from '../platform/database/portable.js';

/** Other systems that send requests, and what they sent. */
export class Intake0150 implements MigrationInterface {
  readonly name = 'intake-0000000000150';

  async up(runner: QueryRunner): Promise<void> {
    const { id, idOf, varchar, text, json, instant } = columns(runner);
    const nullable = { isNullable: true };
    await createTable(runner, 'intake_clients', {
      columns: [
        id(),
        varchar('name', 60),
        varchar('channel', 12),
        varchar('keyId', 16),
        varchar('secretHash', 64),
        json('categories'),
        idOf('createdBy'),
        instant('createdAt'),
        instant('lastUsedAt', nullable),
        instant('revokedAt', nullable),
      ],
      unique: [['keyId']],
    });
    await createTable(runner, 'intake_items', {
      columns: [
        id(),
        idOf('clientId'),
        varchar('externalId', 60),
        varchar('externalKey', 64),
        varchar('fingerprint', 64),
        varchar('status', 12),
        idOf('requestId', nullable),
        json('sent', nullable),
        instant('receivedAt'),
        idOf('decidedBy', nullable),
        instant('decidedAt', nullable),
        text('reason', nullable),
      ],
      unique: [['clientId', 'externalKey']],
      indices: [['status', 'id']],
      references: { clientId: 'intake_clients' },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('intake_items');
    await runner.dropTable('intake_clients');
  }
}
