import {
  ratingClosesAt,
  addDays,
  dateOf,
  formatInstant,
  type NoticeKind,
  type PolicyPack,
} from '@anqi/shared';
import { toInstant, toInstantOrNull, type OutboxMessage } from '../../platform/index.js';
import type { PlanDetails } from './plan-details.js';
import type { PlanRecord } from './plan-record.js';

type Recipient = OutboxMessage['recipient'];

/** What a notice about a plan says, and the plan it is about. */
export interface Telling {
  plan: PlanRecord;
  names: Pick<PlanDetails, 'enterprise' | 'department'>;
  now: Date;
}

interface Notice {
  kind: NoticeKind;
  to: Recipient;
  data?: Record<string, unknown>;
  /** Told later than now. */
  at?: Date;
}

/** The same notice of the same version of a plan reaches nobody twice. */
function messageOf({ plan, names, now }: Telling, { kind, to, data = {}, at = now }: Notice): OutboxMessage {
  return {
    kind,
    recipient: to,
    planId: plan.id,
    data: {
      enterprise: names.enterprise.name,
      department: names.department.name,
      startsAt: toInstant(plan.startsAt),
      endsAt: toInstant(plan.endsAt),
      ...data,
    },
    at,
    dedupeKey: `${kind}:${plan.id}:${plan.version}:${to.kind}:${to.id}`,
  };
}

const account = (id: string): Recipient => ({ kind: 'account', id });
const heads = ({ departmentId }: PlanRecord): Recipient => ({ kind: 'heads', id: departmentId });
const COORDINATORS: Recipient = { kind: 'role', id: 'coordinator' };

/** Those whose word the plan waits for. */
export function askForApproval(telling: Telling, kind: 'ask' | 'remind' = 'ask'): OutboxMessage[] {
  const { plan } = telling;
  const data = { due: toInstantOrNull(plan.approvalDueAt) };
  const reminder = kind === 'remind' ? ('approval-reminder' as const) : null;
  return [
    ...(plan.awaitsHead
      ? [messageOf(telling, { kind: reminder ?? 'approval-asked', to: heads(plan), data })]
      : []),
    ...(plan.awaitsCoordinator
      ? [messageOf(telling, { kind: reminder ?? 'departure-asked', to: COORDINATORS, data })]
      : []),
  ];
}

/** The enterprise, where it knows of the visit: nobody gives notice of an unannounced one. */
export function tellEnterprise(
  telling: Telling,
  kind: NoticeKind,
  data?: Record<string, unknown>,
): OutboxMessage[] {
  const { plan } = telling;
  const knows = plan.disclosedAt !== null || (plan.announcedAt !== null && !plan.unannounced);
  return knows ? [messageOf(telling, { kind, to: { kind: 'enterprise', id: plan.enterpriseId }, data })] : [];
}

export function tellFiler(
  telling: Telling,
  kind: NoticeKind,
  data?: Record<string, unknown>,
): OutboxMessage[] {
  return [messageOf(telling, { kind, to: account(telling.plan.filedBy), data })];
}

export function tellHeads(telling: Telling, kind: NoticeKind): OutboxMessage[] {
  return [messageOf(telling, { kind, to: heads(telling.plan) })];
}

/** Filer and listed officers, each once, but for whoever acted. */
export function tellParty(telling: Telling, kind: NoticeKind, party: Party): OutboxMessage[] {
  const accounts = [telling.plan.filedBy, ...party.officers.map(({ accountId }) => accountId)];
  return [...new Set(accounts)]
    .filter((id): id is string => id !== null && id !== party.except)
    .map((id) => messageOf(telling, { kind, to: account(id) }));
}

export interface Party {
  officers: readonly { accountId: string | null }[];
  except: string;
}

export function tellOfficer(telling: Telling, kind: NoticeKind, accountId: string | null): OutboxMessage[] {
  return accountId === null ? [] : [messageOf(telling, { kind, to: account(accountId) })];
}

/** The result goes back to the enterprise, with the last day for rating it. */
export function tellResult(telling: Telling, finishedAt: Date, { rating }: PolicyPack): OutboxMessage[] {
  const closes = ratingClosesAt(finishedAt.getTime(), rating.days);
  const date = addDays(dateOf(formatInstant(closes)), -1);
  return tellEnterprise(telling, 'visit-finished', { date });
}

/** On the morning of the date set for a correction, its filer may file the recheck. */
export function remindOfCorrection(telling: Telling, date: string): OutboxMessage[] {
  const at = new Date(`${date}T09:00:00+08:00`);
  const notice = { kind: 'correction-due', to: account(telling.plan.filedBy), data: { date }, at } as const;
  return [messageOf(telling, notice)];
}
