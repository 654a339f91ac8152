import {
  dateOf,
  decide,
  draftFaults,
  type Decision,
  type Draft,
  type FieldCode,
  type PolicyPack,
} from '@anqi/shared';
import type { EntityManager } from 'typeorm';
import { problem, toInstant, type FieldProblem, type Refusal } from '../../platform/index.js';
import type { DraftDto } from './draft.dto.js';
import { factsOf, wantedFor, type FactsRepository, type FilingFacts } from './facts.repository.js';
import { policyOn, type Rulebook } from '../plans/rulebook.js';

/** A draft with the policy that will decide on it. */
export interface CheckedDraft {
  draft: Draft;
  policy: PolicyPack;
}

/** The draft as it came in; `id` and `was` are the server's to say. */
export function filedDraft({ was: _was, id: _id, ...draft }: DraftDto): Draft {
  return { ...draft, joins: draft.joins ?? null, was: null };
}

/** The policy in force on the first date, or the refusal of a draft that is no matter for a decision (400). */
export function checkDraft(draft: Draft, rulebook: Rulebook): CheckedDraft | Refusal {
  const policy = policyOn(rulebook, dateOf(draft.startsAt));
  if (!policy) return problem('no-policy-in-force', 422, { params: { date: dateOf(draft.startsAt) } });
  const faults = draftFaults(draft, policy);
  if (faults.length === 0) return { draft, policy };
  return problem('invalid-input', 400, { errors: faults.map(({ pointer }) => fieldProblem(pointer)) });
}

export function isRefused(checked: CheckedDraft | Refusal): checked is Refusal {
  return 'status' in checked;
}

/** Which of our field codes a fault of the rules' own check is. */
function fieldProblem(pointer: string): FieldProblem {
  const codes: Record<string, FieldCode> = { '/endsAt': 'not-after-start', '/reason': 'not-one-of' };
  return { pointer: `/draft${pointer}`, code: codes[pointer] ?? 'wrong-format' };
}

export interface Decided {
  decision: Decision;
  facts: FilingFacts;
}

/** How far the widest of rules 8 and 9 looks. */
export function daysAround({ mergeDays, jointDays }: PolicyPack): number {
  return Math.max(mergeDays, jointDays);
}

interface Deciding extends CheckedDraft {
  rulebook: Rulebook;
  now: Date;
  bookingsAfter?: Date;
  accountId?: string;
}

/** Reads the facts and decides; `null` where the draft's enterprise or department does not exist. */
export async function decideOn(
  repository: FactsRepository,
  manager: EntityManager,
  { draft, policy, rulebook, now, bookingsAfter, accountId }: Deciding,
): Promise<Decided | null> {
  const facts = await repository.read(manager, {
    ...wantedFor(draft, daysAround(policy)),
    bookingsAfter,
    accountId,
  });
  if (!facts) return null;
  const input = { draft, facts: factsOf(facts), policy, calendar: rulebook.calendar, now: toInstant(now) };
  return { decision: decide(input), facts };
}

export function unknownReference(pointer: string): Refusal {
  return problem('invalid-input', 400, { errors: [{ pointer, code: 'unknown-reference' }] });
}
