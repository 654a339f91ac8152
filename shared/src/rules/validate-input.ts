import { calendarCheck } from '../calendar/parse-calendar.js';
import { fault, hasOwn, instant, object, shapeThen, type Check, type Fault } from '../shape/shape.js';
import { draftShape, factsShape, policyShape } from './input-shapes.js';
import type { DecisionInput, Draft, Facts, Policy } from './types.js';

/** A policy version by itself: its shape, and that its grades hang together. */
export const policyCheck: Check = shapeThen<Policy>(policyShape, ({ cap }, pointer) =>
  cap.ungraded === null || hasOwn(cap.perYear, cap.ungraded)
    ? []
    : fault(`${pointer}/cap/ungraded`, `is ${cap.ungraded}, which cap.perYear lacks`),
);

/** Whether a policy knows a reason at all: it asks evidence for it, or lists it in a group. */
export function isKnownReason(policy: Pick<Policy, 'reasons' | 'evidence'>, reason: string): boolean {
  return (
    hasOwn(policy.evidence, reason) || Object.values(policy.reasons).some((group) => group.includes(reason))
  );
}

/** Faults of a draft by itself and under a policy; pointers are relative to the draft. */
export function draftFaults(value: unknown, policy: Policy): Fault[] {
  const faults = draftShape(value, '');
  return faults.length > 0 ? faults : reasonFaults(value as Draft, policy, '');
}

function reasonFaults({ reason }: Draft, policy: Policy, pointer: string): Fault[] {
  return isKnownReason(policy, reason)
    ? []
    : fault(`${pointer}/reason`, `is unknown to policy ${policy.id}: ${reason}`);
}

function gradeFaults({ enterprise }: Facts, { cap }: Policy): Fault[] {
  const { grade, nextGrade } = enterprise;
  const lacks = (pointer: string, name: string | null | undefined): Fault[] =>
    name == null || hasOwn(cap.perYear, name)
      ? []
      : fault(`/facts/enterprise/${pointer}`, `is ${name}, which cap.perYear lacks`);
  return [...lacks('grade', grade), ...lacks('nextGrade/grade', nextGrade?.grade)];
}

const inputCheck: Check = shapeThen<DecisionInput>(
  object({
    now: instant,
    policy: policyCheck,
    calendar: calendarCheck,
    facts: factsShape,
    draft: draftShape,
  }),
  ({ draft, facts, policy }) => [...reasonFaults(draft, policy, '/draft'), ...gradeFaults(facts, policy)],
);

/**
 * Checks all that `decide` relies on. What is malformed is not a matter for a decision: the BFF answers 400,
 * the command exits 2, both naming every fault by a JSON pointer.
 */
export function validateInput(
  value: unknown,
): { ok: true; input: DecisionInput } | { ok: false; faults: Fault[] } {
  const faults = inputCheck(value, '');
  return faults.length === 0 ? { ok: true, input: value as DecisionInput } : { ok: false, faults };
}
