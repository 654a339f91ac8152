import {
  nextVersion,
  type PolicyPack,
  type PolicyTerms,
  termsFaults,
  termsOf,
  type Text,
} from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import {
  type Answer,
  Audit,
  Clock,
  Ids,
  isDuplicate,
  problem,
  refuse,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import { Policies } from './policies.js';
import type { DecreePolicy as Decree, PolicyReason, PolicyVersion } from './policy-versions.dto.js';
import { PolicyVersionEntity } from './policy-version.entity.js';

/** A district's next policy version. None is changed or taken back: a later one of the same day takes its place. */
@Injectable()
export class DecreePolicy {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly audit: Audit,
    private readonly policies: Policies,
  ) {}

  /** The newest first. */
  versions(): PolicyVersion[] {
    const now = this.policies.inForceOn(this.clock.today());
    return this.policies
      .all()
      .map((pack) => this.present(pack, now))
      .reverse();
  }

  /** The version that the terms would make; refuses those that are malformed. */
  drafted(terms: PolicyTerms): PolicyPack {
    const base = this.policies.all().at(-1) ?? refuse('no-policy-in-force', 422);
    const faults = termsFaults(terms, base, this.clock.today());
    if (faults.length > 0) {
      const errors = faults.map(({ pointer }) => {
        return { pointer: `/terms${pointer}`, code: 'out-of-range' as const };
      });
      return refuse('invalid-input', 400, { errors });
    }
    return nextVersion(base, terms);
  }

  async run(write: WriteRequest, { basedOn, terms }: Decree): Promise<WriteAnswer<PolicyVersion>> {
    const pack = this.drafted(terms);
    const answer = await this.writes.run(write, async (tx): Promise<Answer<PolicyVersion>> => {
      if (pack.version !== basedOn + 1) return problem('version-conflict', 409);
      const { id: packId, version, effectiveFrom } = pack;
      try {
        await tx.insert(PolicyVersionEntity, {
          ...{ id: this.ids.next(), packId, version, effectiveFrom },
          pack: pack as never,
        });
      } catch (error) {
        if (isDuplicate(error)) return problem('version-conflict', 409);
        throw error;
      }
      const before = this.policies.find(packId, basedOn);
      await this.audit.record(tx, {
        actor: write.actor,
        action: 'policy.keep',
        subject: { type: 'policy', id: `${packId}-${version}` },
        before: before ? termsOf(before) : null,
        after: termsOf(pack),
        requestId: write.requestId,
        at: this.clock.now(),
      });
      return { status: 201, body: this.present(pack, this.policies.inForceOn(this.clock.today())) };
    });
    await this.policies.refresh();
    return answer;
  }

  private present(pack: PolicyPack, inForce: PolicyPack | undefined): PolicyVersion {
    const { version, id, name } = pack;
    return {
      version,
      inForce: version === inForce?.version,
      terms: termsOf(pack),
      pack: { id, name: { ...name } },
      reasons: reasonsOf(pack),
    };
  }
}

function reasonsOf({ evidence, evidenceNames, reasonNames, reasons }: PolicyPack): PolicyReason[] {
  const groups = ['general', 'statutory', 'triggered'] as const;
  const named = (names: Record<string, Text>, id: string): Record<string, string> => ({
    ...(names[id] ?? { 'zh-CN': id, en: id }),
  });
  return Object.entries(evidence).map(([id, fields]) => ({
    id,
    name: named(reasonNames, id),
    group: groups.find((group) => reasons[group].includes(id)) ?? 'other',
    evidence: fields.map((field) => named(evidenceNames, field)),
  }));
}
