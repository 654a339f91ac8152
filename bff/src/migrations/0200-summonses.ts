import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columns, createTable } from '../platform/database/portable.js';

/** Enterprises call their officer or a department, towns a department (企业吹哨、街镇吹哨). */
export class Summonses0200 implements MigrationInterface {
  readonly name = 'summonses-0000000000200';

  async up(runner: QueryRunner): Promise<void> {
    const { id, idOf, int, bool, varchar, text, json, instant } = columns(runner);
    const nullable = { isNullable: true };
    await createTable(runner, 'summonses', {
      columns: [
        id(),
        varchar('kind', 32),
        varchar('status', 12),
        idOf('callerEnterpriseId', nullable),
        idOf('callerTownId', nullable),
        idOf('calledBy'),
        idOf('departmentId'),
        idOf('officerId', nullable),
        idOf('requestId', nullable),
        varchar('departmentFirst', 16, nullable),
        text('words'),
        varchar('contactPhone', 40, nullable),
        instant('calledAt'),
        int('length'),
        instant('dueAt'),
        bool('provisional'),
        json('days'),
        int('policyVersion'),
        instant('nextCheckAt', nullable),
        instant('reportedAt', nullable),
        idOf('reportedBy', nullable),
        text('reportWords', nullable),
        instant('endedAt', nullable),
        bool('solved', nullable),
        text('endWords', nullable),
        instant('ratedAt', nullable),
        int('rating', nullable),
        text('ratingWords', nullable),
      ],
      indices: [
        ['callerEnterpriseId'],
        ['callerTownId'],
        ['departmentId', 'status'],
        ['requestId'],
        ['status'],
        ['calledAt'],
        ['nextCheckAt'],
      ],
      references: {
        callerEnterpriseId: 'enterprises',
        callerTownId: 'departments',
        departmentId: 'departments',
      },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('summonses');
  }
}
