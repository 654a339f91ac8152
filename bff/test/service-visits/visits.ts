import type { Reply } from '../harness/client.js';
import { ACCOUNTS, ENTERPRISES } from '../harness/district.js';
import type { TestApp } from '../harness/test-app.js';

export type Account = keyof typeof ACCOUNTS;

export const aPlan = (more: object = {}): object => ({
  enterpriseId: ENTERPRISES.jia,
  date: '2026-11-26',
  purpose: '了解用工情况',
  ...more,
});

export const aMatter = (more: object = {}): object => ({
  category: 'transport',
  words: '示例厂房北门夜间停车难，请协调增设车位。',
  ...more,
});

export function plan(it: TestApp, by: Account, more: object = {}): Promise<Reply<any>> {
  return it.as(ACCOUNTS[by]).post('/service-visits', aPlan(more));
}

/** One that has to succeed; answers the visit. */
export async function planned(it: TestApp, by: Account, more: object = {}): Promise<any> {
  const { status, body, text } = await plan(it, by, more);
  if (status !== 201) throw new Error(text);
  return body;
}

/** One step by its path's last part, with its body. */
export function does(
  it: TestApp,
  by: Account,
  visit: any,
  step: Record<string, object>,
): Promise<Reply<any>> {
  const [[name, body] = []] = Object.entries(step);
  return it.as(ACCOUNTS[by]).post(`/service-visits/${visit.id}/${name}`, { version: visit.version, ...body });
}

/** The log of a visit by the one who planned it, on its day. */
export const aLog = (by: Account, more: object = {}): object => ({
  heldAt: '2026-11-26T10:00:00+08:00',
  presentIds: [ACCOUNTS[by]],
  hosts: '示例厂长',
  words: '走访车间，企业生产正常。',
  matters: [],
  ...more,
});
