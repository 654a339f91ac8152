import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columns, createTable } from '../platform/database/portable.js';

/** Signing in to a browser by a phone: what a browser asked, who took it up, whether he said yes. */
export class SignInTickets0303 implements MigrationInterface {
  readonly name = 'sign-in-tickets-0000000000303';

  async up(runner: QueryRunner): Promise<void> {
    const { id, idOf, varchar, instant } = columns(runner);
    const nullable = { isNullable: true };
    await createTable(runner, 'sign_in_tickets', {
      columns: [
        id(),
        varchar('ticketHash', 64),
        varchar('secretHash', 64),
        varchar('app', 12),
        varchar('system', 12),
        instant('askedAt'),
        instant('goodUntil'),
        idOf('accountId', nullable),
        varchar('number', 2, nullable),
        instant('confirmedAt', nullable),
      ],
      unique: [['ticketHash']],
      indices: [['goodUntil']],
      references: { accountId: 'accounts' },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('sign_in_tickets');
  }
}
