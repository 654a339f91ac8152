import { findRequestPolicies, type RequestPolicy } from '@anqi/shared';
import { Ids } from '../../src/platform/index.js';
import { RequestPolicyVersionEntity } from '../../src/requests/index.js';
import type { TestApp } from '../harness/test-app.js';

type Changes = Partial<Omit<RequestPolicy, 'lateness'>> & { lateness?: Partial<RequestPolicy['lateness']> };

/** A further version of the district's rules for requests, in force from the beginning unless it says otherwise. */
export async function decree(it: TestApp, version: number, changes: Changes): Promise<void> {
  const [first] = findRequestPolicies('nanchang-hitech') as [RequestPolicy];
  const lateness = { ...first.lateness, ...changes.lateness };
  const policy: RequestPolicy = { ...first, ...changes, lateness, version };
  const { id: packId, effectiveFrom } = policy;
  await it.dataSource.manager.insert(RequestPolicyVersionEntity, {
    id: it.app.get(Ids).next(),
    packId,
    version,
    effectiveFrom,
    policy,
  } as never);
  await it.runJobs();
}
