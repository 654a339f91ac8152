/**
 * What has just come in when the tale ends: on the centre's desk from another system and of the same kind, with the
 * coordinating office somebody who complains for a living.
 */
import { memberAccountId, officeAccountId } from './accounts.js';
import type { CallApi, Reply } from './call-api.js';
import { creditCodeOf } from './enterprises.js';
import { demoId } from './ids.js';

export type Done = [kind: 'sent in' | 'alike' | 'listed', reply: Reply];

export async function playDesk(call: CallApi): Promise<Done[]> {
  return [...(await sentIn(call)), ...(await alike(call)), await listed(call)];
}

const CALLERS = [
  { creditCode: creditCodeOf(31), category: '市容环境', words: '厂区门口积水，雨天货车进不来，请尽快疏通。' },
  {
    enterpriseName: '示溪示湾五金加工点',
    category: '用电',
    words: '加工点夜间跳闸三次，请查线路。',
    urgency: 'urgent',
  },
  { enterpriseName: '示溪示桥纸品厂（筹）', category: '审批办证', words: '新租厂房，不清楚要办哪些手续。' },
];

/** A hotline with a key: one enterprise is known by its credit code, two are not in the register. */
async function sentIn(call: CallApi): Promise<Done[]> {
  const client = await call({
    accountId: officeAccountId('centre'),
    method: 'POST',
    path: '/intake/clients',
    body: { name: '示例 12345 热线', channel: 'hotline' },
    key: 'demo-intake-client-0001',
  });
  const replies = [client];
  for (const [at, caller] of CALLERS.entries()) {
    const externalId = `RX-${String(at + 1).padStart(4, '0')}`;
    const contact = { contactName: '示例来电人', contactPhone: `0000000${9000 + at}` };
    replies.push(
      await call({
        accountId: null,
        method: 'POST',
        path: '/intake/requests',
        body: { externalId, ...caller, ...contact },
        key: `demo-intake-${externalId}-sent`,
        intakeKey: String(client.body.key),
      }),
    );
  }
  return replies.map((reply) => ['sent in', reply]);
}

const NEIGHBOURS = [
  { ordinal: 41, words: '园区北路路灯坏了一整排，夜班员工上下班不安全。' },
  { ordinal: 42, words: '北路路灯不亮，夜里装货看不清，请修复。' },
  { ordinal: 43, words: '园区北路没有路灯，夜班员工走夜路，请尽快修好。' },
];

/** Three enterprises of one street: the centre has the first one's request answered for all. */
async function alike(call: CallApi): Promise<Done[]> {
  const submitted: Reply[] = [];
  for (const { ordinal, words } of NEIGHBOURS) {
    const contact = { contactName: '示例办事员', contactPhone: `0000000${8000 + ordinal}` };
    const body = {
      enterpriseId: demoId('enterprise', ordinal),
      category: 'utilities',
      words,
      urgency: 'normal',
    };
    submitted.push(
      await call({
        accountId: memberAccountId(ordinal),
        method: 'POST',
        path: '/requests',
        body: { ...body, ...contact },
        key: `demo-alike-request-${ordinal}`,
      }),
    );
  }
  const [mainId, ...ids] = submitted.map((reply) => String(reply.body.id));
  const linked = await call({
    accountId: officeAccountId('centre'),
    method: 'POST',
    path: '/request-links',
    body: { mainId, ids },
    key: 'demo-alike-request-links',
  });
  return [...submitted, linked].map((reply) => ['alike', reply]);
}

/** Whoever files a complaint by this number sees nothing of it; whoever approves it does. */
async function listed(call: CallApi): Promise<Done> {
  const cells = {
    entryNo: '异投演示1号',
    phone: '00000007700',
    reason: '示例：一年内同类投诉四十件，均求赔偿',
    listedFrom: '2026-01-01',
  };
  const reply = await call({
    accountId: officeAccountId('coordination'),
    method: 'POST',
    path: '/registers/abnormal-complainants/rows',
    body: { cells },
    key: 'demo-abnormal-complainant-1',
  });
  return ['listed', reply];
}
