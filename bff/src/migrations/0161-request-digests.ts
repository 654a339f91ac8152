import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columns, createTable } from '../platform/database/portable.js';

/** The hour of the digest is part of the rules for requests: versions stored before it get the default. */
export class RequestDigests0161 implements MigrationInterface {
  readonly name = 'request-digests-0000000000161';

  async up(runner: QueryRunner): Promise<void> {
    const { int, date, instant } = columns(runner);
    await createTable(runner, 'request_digests', {
      columns: [date('date', { isPrimary: true }), instant('at'), int('people')],
    });
    const rows = (await runner.query('SELECT id, policy FROM request_policy_versions')) as Stored[];
    for (const { id, policy } of rows) {
      const stored = (typeof policy === 'string' ? JSON.parse(policy) : policy) as object;
      await runner.query('UPDATE request_policy_versions SET policy = ? WHERE id = ?', [
        JSON.stringify({ digestAt: '08:30', ...stored }),
        id,
      ]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('request_digests');
  }
}

interface Stored {
  id: string;
  policy: unknown;
}
