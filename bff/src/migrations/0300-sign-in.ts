import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columns, createTable } from '../platform/database/portable.js';

/** Signing in: sessions, passwords with one-time passwords, WeChat identities, one-time codes, counted attempts. */
export class SignIn0300 implements MigrationInterface {
  readonly name = 'sign-in-0000000000300';

  async up(runner: QueryRunner): Promise<void> {
    const { id, idOf, varchar, int, instant } = columns(runner);
    const nullable = { isNullable: true };
    const references = { accountId: 'accounts' };
    await createTable(runner, 'sign_in_sessions', {
      columns: [
        id(),
        idOf('accountId'),
        varchar('method', 12),
        varchar('app', 12),
        varchar('system', 12),
        varchar('seed', 64),
        int('generation'),
        instant('startedAt'),
        instant('renewedAt'),
        instant('idleUntil'),
        instant('lastsUntil'),
        instant('endedAt', nullable),
        varchar('endReason', 12, nullable),
      ],
      indices: [['accountId'], ['idleUntil']],
      references,
    });
    await createTable(runner, 'password_credentials', {
      columns: [
        id('accountId'),
        varchar('login', 40),
        varchar('passwordHash', 160),
        varchar('totpSecret', 160),
        int('totpStep'),
        instant('setAt'),
      ],
      unique: [['login']],
      references,
    });
    await createTable(runner, 'wechat_identities', {
      columns: [id('accountId'), varchar('openid', 64), instant('boundAt')],
      unique: [['openid']],
      references,
    });
    await createTable(runner, 'admission_codes', {
      columns: [
        id('accountId'),
        varchar('codeHash', 64),
        idOf('issuedBy', nullable),
        instant('issuedAt'),
        instant('goodUntil'),
        varchar('login', 40, nullable),
        varchar('passwordHash', 160, nullable),
        varchar('totpSecret', 160, nullable),
      ],
      unique: [['codeHash']],
      indices: [['goodUntil']],
      references,
    });
    await createTable(runner, 'sign_in_attempts', {
      columns: [varchar('scope', 64, { isPrimary: true }), int('tries'), instant('endsAt')],
      indices: [['endsAt']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.dropTable(table);
  }
}

const TABLES = [
  'sign_in_attempts',
  'admission_codes',
  'wechat_identities',
  'password_credentials',
  'sign_in_sessions',
];
