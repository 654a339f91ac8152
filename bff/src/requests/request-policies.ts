import {
  type ClockTerms,
  findRequestPolicies,
  policyInForce,
  type RequestPolicy,
  retentionFaults,
} from '@anqi/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config, Ids, isDuplicate, Jobs } from '../platform/index.js';
import { Policies } from '../policies/index.js';
import type { RequestClockEntity } from './request-clock.entity.js';
import type { ClockRules } from './request-clocks.js';
import { RequestPolicyVersionEntity } from './request-policy-version.entity.js';

/** Another process may bring a version: it is seen at the latest after this. */
const REFRESH_MS = 10_000;

/**
 * The district's rules for requests, seeded with what the product brings and kept in memory, like the policies. A rule
 * that a version was stored without, because it is younger, is the product's.
 */
@Injectable()
export class RequestPolicies implements OnModuleInit {
  private versions: readonly RequestPolicy[] = [];

  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
    private readonly policies: Policies,
    private readonly ids: Ids,
    private readonly jobs: Jobs,
  ) {}

  async onModuleInit(): Promise<void> {
    for (const policy of findRequestPolicies(this.config.policyPack) ?? []) await this.seed(policy);
    await this.refresh();
    this.jobs.register({ name: 'refresh-request-policies', everyMs: REFRESH_MS, run: () => this.refresh() });
  }

  /** Throws RangeError before the first version. */
  inForceOn(date: string): RequestPolicy {
    const policy = policyInForce(this.versions, date);
    if (policy === undefined) throw new RangeError(`no rules for requests on ${date}`);
    return policy;
  }

  /** A clock goes by the version that it was started by, whatever came into force since. */
  rulesOf({ policyVersion }: Pick<RequestClockEntity, 'policyVersion'>, now: Date): ClockRules | undefined {
    const policy = this.versions.find(({ version }) => version === policyVersion);
    return policy && { policy, terms: this.terms(policy), now };
  }

  terms({ closeOfBusiness }: RequestPolicy): ClockTerms {
    return { ...this.policies.days(), closeOfBusiness };
  }

  private async seed(policy: RequestPolicy): Promise<void> {
    const { id: packId, version, effectiveFrom } = policy;
    const row = { id: this.ids.next(), packId, version, effectiveFrom, policy };
    await this.dataSource.manager.insert(RequestPolicyVersionEntity, row as never).catch((error: unknown) => {
      if (!isDuplicate(error)) throw error;
    });
  }

  private async refresh(): Promise<number> {
    const rows = await this.dataSource.manager.find(RequestPolicyVersionEntity, {
      where: { packId: this.config.policyPack },
      order: { version: 'ASC' },
    });
    const [product] = (findRequestPolicies(this.config.policyPack) ?? []).slice(-1);
    const versions = rows.map(({ policy }) => ({ ...product, ...policy }));
    versions.forEach(refuseUnlawful);
    this.versions = versions;
    return 0;
  }
}

/** At start the server does not come up with it; later the versions before it stay in force. */
function refuseUnlawful({ id, version, retention }: RequestPolicy): void {
  const faults = retentionFaults(retention);
  if (faults.length > 0)
    throw new Error(
      `the rules ${id} ${version} may not be put in force: retention.${faults.join(', retention.')}`,
    );
}
