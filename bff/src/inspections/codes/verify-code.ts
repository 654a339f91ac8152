import { codeVerdict, hasInspectionCode, isStartable, type LiveClaims } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import {
  Audit,
  Clock,
  Ids,
  toInstant,
  Transactions,
  type Actor,
  CodeTags,
  affected,
  sqlInstant,
} from '../../platform/index.js';
import type { PlanRecord } from '../plans/plan-record.js';
import { PlanRepository } from '../plans/plan.repository.js';
import { policyOf, Rulebooks } from '../plans/rulebook.js';
import type { VerificationDto } from './codes.dto.js';
import { isTold, verifiableOf } from './verifiable.js';
import { presentCard } from './visit-card.presenter.js';
import { type VisitCard, VisitCards } from './visit-cards.repository.js';

/** Whoever stands at the gate, signed in or not, learns whether the visit in front of him is registered. */
@Injectable()
export class VerifyCode {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly audit: Audit,
    private readonly transactions: Transactions,
    private readonly tags: CodeTags,
    private readonly rulebooks: Rulebooks,
    private readonly plans: PlanRepository,
    private readonly cards: VisitCards,
  ) {}

  async run(actor: Actor | null, token: string): Promise<VerificationDto> {
    const claims = this.tags.read(token);
    if (claims?.kind !== 'inspection-code') return this.notOurs(this.tags.otherDistrictOf(token)?.name);
    // Most visits join none: then these are all that come together, in one round trip.
    const group = await this.cards.readJoint({ id: claims.planId, joins: null });
    const card = group.find(({ plan }) => plan.id === claims.planId);
    return card ? this.verify(actor, { card, group }, claims) : this.notOurs();
  }

  private async verify(
    actor: Actor | null,
    { card, group }: { card: VisitCard; group: VisitCard[] },
    { period }: LiveClaims,
  ): Promise<VerificationDto> {
    const { plan } = card;
    const now = this.clock.now();
    const rulebook = this.rulebooks.read();
    const { periodSeconds, earlyMinutes } = policyOf(rulebook, plan.decision).code;
    const verifiable = verifiableOf(plan);
    const verdict = codeVerdict(verifiable, { period, periodSeconds }, now.getTime());
    const isLive = hasInspectionCode(verifiable) && isStartable(verifiable, earlyMinutes, now.getTime());
    const isOnSite = verdict !== 'stale' && isLive;
    if (isOnSite && plan.disclosedAt === null) await this.disclose(actor, plan, now);
    const checkedAt = toInstant(now);
    if (!isOnSite && !isTold(plan)) {
      const callPhone = await this.cards.districtPhone();
      return { verdict, checkedAt, visit: null, callPhone, district: null };
    }
    const joint = plan.joins === null ? group : await this.cards.readJoint(plan);
    const visit = presentCard(card, joint, {
      actor,
      now,
      policyOf: (each) => policyOf(rulebook, each.plan.decision),
    });
    return { verdict, checkedAt, visit, callPhone: card.department.phone, district: null };
  }

  /** From the first scan on site the enterprise may know of the visit; several may scan at once. */
  private async disclose(actor: Actor | null, { id: planId }: PlanRecord, now: Date): Promise<void> {
    await this.transactions.run(async (tx) => {
      const sql = 'UPDATE inspection_plans SET disclosedAt = ? WHERE id = ? AND disclosedAt IS NULL';
      if ((await affected(tx, sql, [sqlInstant(now), planId])) === 0) return;
      const accountId = actor?.accountId ?? null;
      await this.plans.addEvent(tx, {
        id: this.ids.next(),
        planId,
        at: now,
        kind: 'code-scanned',
        accountId,
      });
      await this.audit.record(tx, {
        actor,
        action: 'code.verify',
        subject: { type: 'plan', id: planId },
        before: { disclosedAt: null },
        after: { disclosedAt: toInstant(now) },
        requestId: 'code-scanned',
        at: now,
      });
    });
  }

  /** `district`: the other one that it says it is of. */
  private async notOurs(district: string | null = null): Promise<VerificationDto> {
    const callPhone = await this.cards.districtPhone();
    const verdict = district === null ? 'not-ours' : 'other-district';
    return { verdict, checkedAt: this.clock.isoNow(), visit: null, callPhone, district };
  }
}
