import type { TimelineKind } from '@anqi/shared';
import type { PlanDetails } from '../plans/plan-details.js';
import type { PlanRecord } from '../plans/plan-record.js';
import { isEmergency } from '../plans/plan-situation.js';
import type { FilingFacts } from './facts.repository.js';
import { isLateReport } from './late-report.js';

export function filedKind(plan: Pick<PlanRecord, 'reason'>): TimelineKind {
  return isEmergency(plan) ? 'emergency-registered' : 'filed';
}

/** What a reader would find of a plan just filed, from the facts that it was decided on: a round trip less. */
export function detailsOfFiling(plan: PlanRecord, facts: FilingFacts): PlanDetails {
  const { enterprise, department, items, officers, filerName } = facts;
  const listed = <T extends { id: string }>(ids: string[], known: T[]): T[] =>
    ids.flatMap((id) => known.filter((each) => each.id === id));
  const filed = {
    id: '',
    at: plan.filedAt,
    kind: filedKind(plan),
    role: 'inspector',
    note: null,
    data: null,
  };
  return {
    enterprise,
    department,
    items: listed(plan.itemIds, items).map(({ id, name, basis, noPenalty }) => ({
      id,
      name,
      basis,
      noPenalty,
    })),
    officers: listed(plan.officerIds, officers).map((officer) => ({
      id: officer.id,
      accountId: null,
      name: officer.name,
      certificateKind: officer.certificateKind,
      certificateNo: officer.certificateNo,
      certificateExpires: officer.certificateExpires,
    })),
    events: [{ ...filed, actorName: filerName }],
    joinedBy: [],
    visit: plan.status === 'started' ? begunVisit(plan) : null,
    rating: null,
  };
}

function begunVisit({ startsAt, decision }: PlanRecord): PlanDetails['visit'] {
  return {
    startedAt: startsAt,
    finishedAt: null,
    result: null,
    words: null,
    correctionDueDate: null,
    leniency: false,
    lateReport: isLateReport(decision),
  };
}
