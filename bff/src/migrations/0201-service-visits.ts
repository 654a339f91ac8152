import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columns, createTable } from '../platform/database/portable.js';

/** Visits by service people, who goes along, and what was brought up. */
export class ServiceVisits0201 implements MigrationInterface {
  readonly name = 'service-visits-0000000000201';

  async up(runner: QueryRunner): Promise<void> {
    const { id, idOf, varchar, text, date, instant, int, bool } = columns(runner);
    await createTable(runner, 'service_visits', {
      columns: [
        id(),
        idOf('enterpriseId'),
        date('visitDate'),
        varchar('weekKey', 37, { isNullable: true }),
        varchar('status', 10),
        idOf('plannedBy'),
        instant('plannedAt'),
        text('reason', { isNullable: true }),
        instant('heldAt', { isNullable: true }),
        varchar('hosts', 200, { isNullable: true }),
        text('words', { isNullable: true }),
        idOf('loggedBy', { isNullable: true }),
        instant('loggedAt', { isNullable: true }),
        int('version'),
      ],
      unique: [['weekKey']],
      indices: [
        ['enterpriseId', 'visitDate'],
        ['status', 'visitDate'],
      ],
      references: { enterpriseId: 'enterprises' },
    });
    await createTable(runner, 'service_visit_participants', {
      columns: [
        id('visitId'),
        id('accountId'),
        idOf('departmentId', { isNullable: true }),
        text('purpose'),
        instant('joinedAt'),
        bool('present', { isNullable: true }),
      ],
      indices: [['accountId'], ['departmentId']],
      references: { visitId: 'service_visits', accountId: 'accounts' },
    });
    await createTable(runner, 'service_visit_matters', {
      columns: [
        id('visitId'),
        int('position', { isPrimary: true }),
        varchar('category', 30),
        text('words'),
        text('answer', { isNullable: true }),
        idOf('requestId', { isNullable: true }),
        varchar('requestNumber', 20, { isNullable: true }),
      ],
      unique: [['requestId']],
      references: { visitId: 'service_visits' },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('service_visit_matters');
    await runner.dropTable('service_visit_participants');
    await runner.dropTable('service_visits');
  }
}
