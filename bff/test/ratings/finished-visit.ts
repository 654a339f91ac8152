import { Ids } from '../../src/platform/index.js';
import { PlanEntity } from '../../src/inspections/plans/plan.entity.js';
import { PlanOfficerEntity } from '../../src/inspections/plans/plan-officer.entity.js';
import { VisitEntity } from '../../src/inspections/visits/visit.entity.js';
import { DEPARTMENTS, ENTERPRISES, OFFICERS } from '../harness/district.js';
import type { TestApp } from '../harness/test-app.js';

interface Finished {
  finishedAt: string;
  departmentId?: string;
  enterpriseId?: string;
}

/** Puts a finished visit straight into the tables: the rules allow a department few visits, the sums need many. */
export async function aFinishedVisit(it: TestApp, visit: Finished): Promise<string> {
  const { finishedAt, departmentId = DEPARTMENTS.fire, enterpriseId = ENTERPRISES.jia } = visit;
  const endsAt = new Date(finishedAt);
  const startsAt = new Date(endsAt.getTime() - 3_600_000);
  const id = it.app.get(Ids).next();
  const plan = { ...PLAN, id, departmentId, enterpriseId, filedAt: startsAt, startsAt, endsAt };
  await it.dataSource.manager.insert(PlanEntity, {
    ...plan,
    announcedAt: startsAt,
    disclosedAt: startsAt,
  } as never);
  await it.dataSource.manager.insert(PlanOfficerEntity, [
    { planId: id, officerId: OFFICERS.fireA, position: 0 },
    { planId: id, officerId: OFFICERS.fireB, position: 1 },
  ]);
  const told = {
    result: 'no-problem',
    words: '未发现问题',
    correctionDueDate: null,
    leniency: false,
    lateReport: false,
  };
  await it.dataSource.manager.insert(VisitEntity, {
    planId: id,
    startedAt: startsAt,
    finishedAt: endsAt,
    ...told,
  } as never);
  return id;
}

const PLAN = {
  filedBy: 'nobody',
  mode: 'on-site',
  reason: 'routine',
  status: 'finished',
  approval: 'approved',
  unannounced: false,
  evidence: {},
  necessity: {},
  joins: null,
  decision: {
    outcome: 'clear',
    steps: [],
    earliestStart: null,
    remedies: [],
    policy: { id: 'nanchang-hitech', version: 1 },
    calendarVersion: '2025-11-04',
  },
  outcome: 'clear',
  awaitsHead: false,
  awaitsCoordinator: false,
  needsCoordinator: false,
  approvalDueAt: null,
  remindAt: null,
  nextCheckAt: null,
  version: 1,
};
