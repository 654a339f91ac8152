import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columns, createTable } from '../platform/database/portable.js';

/** As it was when this step was written. */
const SEALED_LENGTH = 512;

/** Who asks to be confirmed as an enterprise's administrator. */
export class BindingRequests0370 implements MigrationInterface {
  readonly name = 'binding-requests-0000000000370';

  async up(runner: QueryRunner): Promise<void> {
    const { id, idOf, varchar, instant, text } = columns(runner);
    const isNullable = true;
    await createTable(runner, 'binding_requests', {
      columns: [
        id(),
        varchar('keyHash', 64),
        varchar('status', 12),
        varchar('enterprise', 120),
        varchar('creditCode', 18, { isNullable }),
        idOf('enterpriseId', { isNullable }),
        varchar('contactName', SEALED_LENGTH, { isNullable }),
        varchar('contactPhone', SEALED_LENGTH, { isNullable }),
        varchar('title', 60),
        idOf('askedBy', { isNullable }),
        instant('askedAt'),
        text('reason', { isNullable }),
        idOf('decidedBy', { isNullable }),
        instant('decidedAt', { isNullable }),
      ],
      unique: [['keyHash']],
      indices: [['status', 'id'], ['contactPhone']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('binding_requests');
  }
}
