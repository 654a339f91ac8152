import type { MessageState } from '@anqi/shared';
import { MessageDeliveryEntity } from '../../src/messages/message-delivery.entity.js';
import { MESSAGE_ENTITIES } from '../../src/messages/index.js';
import { NoticeEntity } from '../../src/notices/index.js';
import { Outbox, type OutboxMessage, OutboxMessageEntity, Transactions } from '../../src/platform/index.js';
import { ACCOUNTS } from '../harness/district.js';
import type { TestApp } from '../harness/test-app.js';
import type { StandIn } from './stand-in.js';

export const REQUEST_ID = '01REQUESTEXAMPLE0000000000';

/** 甲's message about its request, unless said otherwise. */
export const aMessage = (it: TestApp, more: Partial<OutboxMessage> = {}): OutboxMessage => ({
  kind: 'request-answered',
  recipient: { kind: 'account', id: ACCOUNTS.jia },
  data: { requestId: REQUEST_ID, number: '20261125-SHEXAMPL', enterprise: '甲演示有限公司' },
  at: it.clock.now(),
  dedupeKey: 'answered:1',
  ...more,
});

/** Into the outbox, without anything being delivered yet. */
export const post = (it: TestApp, ...messages: OutboxMessage[]): Promise<void> =>
  it.app.get(Transactions).run(async (tx) => {
    for (const each of messages) await it.app.get(Outbox).add(tx, each);
  });

/** Turns reminders on and agrees to so many messages of the template. */
export async function subscribe(
  it: TestApp,
  standIn: StandIn,
  { accountId = ACCOUNTS.jia as string, templateId = 'T-request', times = 1 } = {},
): Promise<void> {
  standIn.sessions.push({ openid: `openid-${accountId}`, session_key: 'k' });
  const client = it.as(accountId);
  const replies = [await client.post('/wechat-bindings', { code: 'code-1' })];
  for (let time = 0; time < times; time++)
    replies.push(await client.post('/message-consents', { answers: [{ templateId, answer: 'accept' }] }));
  const bad = replies.find(({ status }) => status !== 200);
  if (bad) throw new Error(bad.text);
}

export const deliveries = (it: TestApp): Promise<MessageDeliveryEntity[]> =>
  it.dataSource.manager.find(MessageDeliveryEntity, { order: { id: 'ASC' } });

export async function states(it: TestApp): Promise<[MessageState, string | null][]> {
  return (await deliveries(it)).map(({ state, reason }) => [state, reason]);
}

export async function grantedOf(
  it: TestApp,
  accountId = ACCOUNTS.jia,
  templateId = 'T-request',
): Promise<number> {
  const { body } = await it.as(accountId).get('/message-templates');
  return body.items.find((item: { templateId: string }) => item.templateId === templateId).granted;
}

export async function empty(it: TestApp): Promise<void> {
  for (const table of [...MESSAGE_ENTITIES, NoticeEntity, OutboxMessageEntity])
    await it.dataSource.manager.clear(table);
}
