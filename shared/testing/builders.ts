/**
 * Example data for tests: one invented enterprise, two departments, drafts and plans that read as a sentence,
 * such as `aPlan().of('dept-environment').on('2026-11-25').build()`. Every builder is immutable.
 */
import { addDays } from '../src/calendar/dates.js';
import { STATE_COUNCIL_CALENDAR } from '../src/calendar/data/state-council.js';
import { NANCHANG_HITECH } from '../src/policies/nanchang-hitech.js';
import type { PolicyPack } from '../src/policies/policy-pack.js';
import type {
  DecisionInput,
  Draft,
  FactItem,
  FactOfficer,
  FactPlan,
  Facts,
  PlanStatus,
  RuleId,
} from '../src/rules/types.js';

/** A Sunday with open days right after it: the window of `nanchang-hitech` ends on the 23rd. */
export const NOW = '2026-11-22T10:00:00+08:00';

interface Period {
  startsAt: string;
  endsAt: string;
}

/** From 09:30 on the date to 11:30 on the last of so many dates. */
export function periodOn(date: string, dates = 1): Period {
  return {
    startsAt: `${date}T09:30:00+08:00`,
    endsAt: `${addDays(date, dates - 1)}T11:30:00+08:00`,
  };
}

export class DraftBuilder {
  constructor(private readonly draft: Draft) {}

  with(changes: Partial<Draft>): DraftBuilder {
    return new DraftBuilder({ ...this.draft, ...changes });
  }
  on(date: string, dates = 1): DraftBuilder {
    return this.with(periodOn(date, dates));
  }
  at(startsAt: string, endsAt: string): DraftBuilder {
    return this.with({ startsAt, endsAt });
  }
  because(reason: string, evidence: Record<string, string> = {}): DraftBuilder {
    return this.with({ reason, evidence });
  }
  inspecting(...items: string[]): DraftBuilder {
    return this.with({ items });
  }
  by(...officers: string[]): DraftBuilder {
    return this.with({ officers });
  }
  offSite(): DraftBuilder {
    return this.with({ mode: 'off-site' });
  }
  unannounced(): DraftBuilder {
    return this.with({ unannounced: true });
  }
  joining(planId: string): DraftBuilder {
    return this.with({ joins: planId });
  }
  needing(rule: RuleId, necessity: string): DraftBuilder {
    return this.with({ necessity: { ...this.draft.necessity, [rule]: necessity } });
  }
  amending(id: string, was: Period): DraftBuilder {
    return this.with({ id, was });
  }
  build(): Draft {
    return this.draft;
  }
}

/** A routine visit of the emergency department with two of its officers on an open working day. */
export function aDraft(): DraftBuilder {
  return new DraftBuilder({
    departmentId: 'dept-emergency',
    enterpriseId: 'ent-1',
    mode: 'on-site',
    reason: 'routine',
    items: ['duty-system'],
    officers: ['off-1', 'off-2'],
    ...periodOn('2026-11-25'),
    evidence: {},
    necessity: {},
    joins: null,
    unannounced: false,
    was: null,
  });
}

export class PlanBuilder {
  constructor(private readonly plan: FactPlan) {}

  with(changes: Partial<FactPlan>): PlanBuilder {
    return new PlanBuilder({ ...this.plan, ...changes });
  }
  named(id: string): PlanBuilder {
    return this.with({ id });
  }
  of(departmentId: string): PlanBuilder {
    return this.with({ departmentId });
  }
  on(date: string, dates = 1): PlanBuilder {
    return this.with(periodOn(date, dates));
  }
  because(reason: string): PlanBuilder {
    return this.with({ reason });
  }
  being(status: PlanStatus): PlanBuilder {
    return this.with({ status });
  }
  unannounced(): PlanBuilder {
    return this.with({ unannounced: true });
  }
  build(): FactPlan {
    return this.plan;
  }
}

/** An approved, announced routine visit of the emergency department to the same enterprise. */
export function aPlan(): PlanBuilder {
  return new PlanBuilder({
    id: 'plan-1',
    departmentId: 'dept-emergency',
    enterpriseId: 'ent-1',
    mode: 'on-site',
    reason: 'routine',
    status: 'approved',
    unannounced: false,
    ...periodOn('2026-11-25'),
  });
}

export function anItem(id: string, changes: Partial<FactItem> = {}): FactItem {
  const plain = { fields: [], offSite: false, noDisturb: false, unannounced: false };
  return { id, departmentId: 'dept-emergency', ...plain, ...changes };
}

export function anOfficer(id: string, changes: Partial<FactOfficer> = {}): FactOfficer {
  return { id, departmentId: 'dept-emergency', mayActFor: [], certificateExpires: '2027-06-30', ...changes };
}

/** Grade B, no plans; items and officers of two departments and a town. */
export function someFacts(changes: Partial<Facts> = {}): Facts {
  return {
    enterprise: { id: 'ent-1', grade: 'B', passivelyMonitored: false },
    items: [
      anItem('duty-system', { fields: ['work-safety'], unannounced: true }),
      anItem('ledger-check', { offSite: true }),
      anItem('notice-board', { noDisturb: true }),
      anItem('waste-permit', {
        departmentId: 'dept-environment',
        fields: ['environment'],
        unannounced: true,
      }),
    ],
    officers: [
      anOfficer('off-1'),
      anOfficer('off-2'),
      anOfficer('off-3', { certificateExpires: '2026-11-24' }),
      anOfficer('off-4', { departmentId: 'dept-environment' }),
      anOfficer('off-5', { departmentId: 'town-east', mayActFor: ['dept-emergency'] }),
    ],
    plans: [],
    ...changes,
  };
}

/** Version 1 of the default pack, with changes. */
export function aPolicy(changes: Partial<PolicyPack> = {}): PolicyPack {
  return { ...NANCHANG_HITECH[0]!, ...changes };
}

/** All that a decision needs: a draft that is `clear` unless `changes` make it otherwise. */
export function anInput(changes: Partial<DecisionInput> = {}): DecisionInput {
  return {
    draft: aDraft().build(),
    facts: someFacts(),
    policy: aPolicy(),
    calendar: STATE_COUNCIL_CALENDAR,
    now: NOW,
    ...changes,
  };
}
