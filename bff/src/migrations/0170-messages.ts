import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columns, createTable } from '../platform/database/portable.js';

/** Messages by WeChat: whom an openid belongs to, what was agreed to, what was handed over, and the access token. */
export class Messages0170 implements MigrationInterface {
  readonly name = 'messages-0000000000170';

  async up(runner: QueryRunner): Promise<void> {
    const { id, idOf, varchar, json, int, bool, instant } = columns(runner);
    const nullable = { isNullable: true };
    await createTable(runner, 'wechat_bindings', {
      columns: [id('accountId'), varchar('openid', 64), instant('boundAt')],
      unique: [['openid']],
      references: { accountId: 'accounts' },
    });
    await createTable(runner, 'message_consents', {
      columns: [
        id('accountId'),
        varchar('templateId', 64, { isPrimary: true }),
        int('granted'),
        varchar('lastAnswer', 8),
        instant('answeredAt'),
      ],
      references: { accountId: 'accounts' },
    });
    await createTable(runner, 'message_deliveries', {
      columns: [
        id(),
        idOf('messageId'),
        idOf('accountId'),
        varchar('channel', 12),
        varchar('kind', 40),
        idOf('planId', nullable),
        json('data'),
        instant('at'),
        varchar('state', 12),
        varchar('reason', 20, nullable),
        int('errcode', nullable),
        int('attempts'),
        idOf('attemptId', nullable),
        bool('holdsGrant'),
        instant('nextCheckAt', nullable),
        instant('changedAt'),
      ],
      unique: [['messageId', 'accountId', 'channel']],
      indices: [['nextCheckAt'], ['state', 'id']],
      references: { accountId: 'accounts' },
    });
    await createTable(runner, 'wechat_tokens', {
      columns: [
        varchar('appId', 64, { isPrimary: true }),
        varchar('token', 512, nullable),
        instant('expiresAt'),
        idOf('leaseId', nullable),
        instant('leasedUntil'),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['wechat_tokens', 'message_deliveries', 'message_consents', 'wechat_bindings'])
      await runner.dropTable(table);
  }
}
