import {
  addDays,
  dateOf,
  decide,
  type Decision,
  type Draft,
  draftFaults,
  type OutcomeChange,
  type PolicyPack,
  severityBetween,
} from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, toInstant, instantOf, jsonOf, type Row, sqlInstant } from '../../platform/index.js';
import { DecreePolicy, type PolicyTermsDto } from '../../policies/index.js';
import { daysAround } from '../filing/decide-draft.js';
import { factsOf, FactsRepository, type FilingFacts, wantedFor } from '../filing/facts.repository.js';
import { PlanRepository } from '../plans/plan.repository.js';
import { draftOf, RECORD_COLUMNS, recordOf } from '../plans/plan-record.js';
import { policyOn, type Rulebook, Rulebooks } from '../plans/rulebook.js';
import type { FilingChange, PolicyPreview } from './policy-preview.dto.js';

const DAYS_BACK = 90;
/** Plans, and attempts as many. */
const MOST = 150;
const SHOWN = 50;

/** A draft as it was filed, and when. */
interface Filed {
  kind: 'plan' | 'attempt';
  draft: Draft;
  filedAt: Date;
}

/**
 * What another policy would make of filings that are stored. Both decisions are made anew by the facts of now, so that
 * the policy alone tells them apart; nothing is written. Unannounced visits are nobody's to hear of by this way.
 */
@Injectable()
export class PreviewPolicy {
  constructor(
    private readonly clock: Clock,
    private readonly rulebooks: Rulebooks,
    private readonly decreePolicy: DecreePolicy,
    private readonly facts: FactsRepository,
    private readonly plans: PlanRepository,
  ) {}

  async run(terms: PolicyTermsDto): Promise<PolicyPreview> {
    const drafted = this.decreePolicy.drafted(terms);
    const rulebook = this.rulebooks.read();
    const { manager } = this.plans;
    const preview: PolicyPreview = { compared: 0, stricter: 0, milder: 0, coming: 0, items: [] };
    const tried = (await this.filings(manager)).flatMap((filed) => triedBy(filed, drafted, rulebook));
    const allFacts = await this.facts.readMany(
      manager,
      tried.map(({ filed, days }) => wantedFor(filed.draft, days)),
    );
    for (const [at, { filed, policy }] of tried.entries()) {
      const facts = allFacts[at] ?? null;
      if (facts === null) continue;
      const change = changeOfOutcome(filed, facts, { policy, drafted, rulebook });
      const date = dateOf(filed.draft.startsAt);
      const isComing = date >= terms.effectiveFrom;
      preview.compared += 1;
      preview.coming += isComing ? 1 : 0;
      preview.stricter += severityBetween(change) > 0 ? 1 : 0;
      preview.milder += severityBetween(change) < 0 ? 1 : 0;
      if (change.rules.length > 0) preview.items.push(changeOf(filed, facts, { change, date, isComing }));
    }
    preview.items.sort((one, other) => (one.date < other.date ? 1 : -1));
    return { ...preview, items: preview.items.slice(0, SHOWN) };
  }

  private async filings(manager: EntityManager): Promise<Filed[]> {
    const from = sqlInstant(new Date(`${addDays(this.clock.today(), -DAYS_BACK)}T00:00:00+08:00`));
    const plans: Row[] = await manager.query(
      `SELECT ${RECORD_COLUMNS} FROM inspection_plans p
       WHERE p.startsAt >= ? AND p.unannounced = 0 AND p.status NOT IN ('refused', 'cancelled', 'lapsed')
       ORDER BY p.startsAt DESC, p.id DESC LIMIT ${MOST}`,
      [from],
    );
    const attempts: Row[] = await manager.query(
      `SELECT a.draft, a.at FROM filing_attempts a WHERE a.at >= ? AND a.unannounced = 0
       ORDER BY a.at DESC, a.id DESC LIMIT ${MOST}`,
      [from],
    );
    return [
      ...plans.map(recordOf).map((plan): Filed => {
        return { kind: 'plan', draft: { ...draftOf(plan), was: null }, filedAt: plan.filedAt };
      }),
      ...attempts.map(({ draft, at }): Filed => {
        return { kind: 'attempt', draft: { ...jsonOf<Draft>(draft), was: null }, filedAt: instantOf(at) };
      }),
    ];
  }
}

interface Tried {
  filed: Filed;
  /** In force on its date. */
  policy: PolicyPack;
  /** That the facts have to reach around it. */
  days: number;
}

/** None where one of the two policies knows nothing of its reason. */
function triedBy(filed: Filed, drafted: PolicyPack, rulebook: Rulebook): Tried[] {
  const { draft } = filed;
  const policy = policyOn(rulebook, dateOf(draft.startsAt));
  if (!policy || [policy, drafted].some((each) => draftFaults(draft, each).length > 0)) return [];
  return [{ filed, policy, days: Math.max(daysAround(policy), daysAround(drafted)) }];
}

function changeOfOutcome(
  { draft, filedAt }: Filed,
  facts: FilingFacts,
  { policy, drafted, rulebook }: { policy: PolicyPack; drafted: PolicyPack; rulebook: Rulebook },
): OutcomeChange {
  const { calendar } = rulebook;
  const by = (each: PolicyPack): Decision =>
    decide({ draft, facts: factsOf(facts), policy: each, calendar, now: toInstant(filedAt) });
  return changeBetween(by(policy), by(drafted));
}

function changeBetween(before: Decision, after: Decision): OutcomeChange {
  const rules = before.steps.flatMap(({ rule, verdict }) => {
    const now = after.steps.find((step) => step.rule === rule)?.verdict ?? verdict;
    return now === verdict ? [] : [{ rule, before: verdict, after: now }];
  });
  return { before: before.outcome, after: after.outcome, rules };
}

function changeOf(
  { kind }: Filed,
  { enterprise, department }: FilingFacts,
  { change, date, isComing }: { change: OutcomeChange; date: string; isComing: boolean },
): FilingChange {
  const { id, name } = enterprise;
  return { kind, enterprise: { id, name }, department, date, isComing, ...change };
}
