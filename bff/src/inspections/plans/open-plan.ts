import type { Action, Asker, PolicyPack, Role, TimelineKind } from '@anqi/shared';
import type { EntityManager } from 'typeorm';
import type { Answer, WriteRequest, Actor } from '../../platform/index.js';
import type { PlanChanges, PlanRecord } from './plan-record.js';
import type { PlanViewDto } from './plan-view.dto.js';
import type { Rulebook } from './rulebook.js';

/** A plan under its enterprise's lock, and whoever wants to change it. */
export interface OpenPlan {
  tx: EntityManager;
  plan: PlanRecord;
  asker: Asker;
  actor: Actor;
  rulebook: Rulebook;
  /** The policy version that decided the plan. */
  policy: PolicyPack;
  now: Date;
  write: WriteRequest;
}

export interface PlanEvent {
  kind: TimelineKind;
  /** In which of his roles the actor acted; the first one unless said otherwise. */
  role?: Role;
  at?: Date;
  note?: string | null;
  data?: Record<string, unknown> | null;
}

/** One change of a plan: what becomes of its row, what its timeline says, what the audit calls it. */
export interface PlanChange {
  action: string;
  changes: PlanChanges;
  /** Where the items or officers change: all of them. */
  listed?: Pick<PlanRecord, 'itemIds' | 'officerIds'>;
  events: PlanEvent[];
}

export interface Command {
  write: WriteRequest;
  planId: string;
  /** The permission actions any of which the route needs. */
  anyOf: Action[];
}

export type PlanAnswer = Answer<PlanViewDto>;
