import { amendmentOf, type Draft } from '@anqi/shared';
import type { FilingContext, PlanView } from '../../api';
import { emptyDraft, type FilingForm } from './form';
import { periodFrom, proposePeriod } from './period';

/** Why the form was opened, as its address says. */
export interface FormOpening {
  emergency: boolean;
  /** Finished plan that this one looks at again. */
  recheckOf: PlanView | null;
  /** Items that another draft wants added to the plan that is amended (remedy `amend`). */
  addItems: readonly string[];
  officerId: string | null;
  now: string;
}

/** Hours that an emergency is taken to last until its filer says otherwise. */
export const EMERGENCY_HOURS = 2;

/** The first form that a filer sees, as far as it can be filled in for them. */
export function startForm(context: FilingContext, opening: FormOpening): FilingForm {
  const draft = context.plan
    ? amendmentOf(draftOf(context.plan), opening.addItems)
    : newDraft(context, opening);
  return { step: 'ground', draft, intention: null };
}

function newDraft(context: FilingContext, opening: FormOpening): Draft {
  const ids = { departmentId: context.department.id, enterpriseId: context.enterprise.id };
  const mine = context.officers.filter(({ id }) => id === opening.officerId).map(({ id }) => id);
  const draft: Draft = {
    ...emptyDraft(ids),
    officers: mine,
    ...proposePeriod(context.calendar, opening.now),
  };
  if (opening.emergency)
    return { ...draft, reason: 'emergency', ...periodFrom(opening.now, EMERGENCY_HOURS) };
  if (opening.recheckOf) return recheckOf(draft, opening.recheckOf);
  return draft;
}

/** A recheck looks at the same items, and cites the plan whose correction it looks at. */
function recheckOf(draft: Draft, prior: PlanView): Draft {
  return {
    ...draft,
    reason: 'recheck',
    items: prior.items.map(({ id }) => id),
    evidence: { priorPlanId: prior.id },
  };
}

function draftOf(plan: PlanView): Draft & { id: string } {
  return {
    id: plan.id,
    departmentId: plan.department.id,
    enterpriseId: plan.enterprise.id,
    mode: plan.mode,
    reason: plan.reason,
    items: plan.items.map(({ id }) => id),
    officers: plan.officers.map(({ id }) => id),
    startsAt: plan.startsAt,
    endsAt: plan.endsAt,
    evidence: plan.evidence ?? {},
    necessity: plan.necessity ?? {},
    joins: plan.joins,
    unannounced: plan.unannounced,
    was: null,
  };
}
