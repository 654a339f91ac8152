import { findRequestPolicies, type RequestPolicy } from '@anqi/shared';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { RequestPolicies, RequestPolicyVersionEntity } from '../../src/requests/index.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

test('a version that was stored before a rule was made has the product’s, and keeps its own', async () => {
  const [product] = findRequestPolicies('nanchang-hitech') as [RequestPolicy];
  const { digestAt: _digestAt, printDays: _printDays, ...older } = { ...product, summonsDays: 4 };
  await it.dataSource.manager.update(RequestPolicyVersionEntity, { version: 1 }, { policy: older } as never);
  await it.runJobs();
  const { digestAt, printDays, summonsDays } = it.app.get(RequestPolicies).inForceOn('2026-11-25');
  expect([digestAt, printDays, summonsDays]).toEqual([product.digestAt, product.printDays, 4]);
});
