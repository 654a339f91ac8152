import { describe, expect, it } from '@jest/globals';
import { isTime } from '../calendar/instants.js';
import { routingFaults } from '../routing/assign-service.js';
import type { UnitRef } from '../routing/routing-table.js';
import { COMPLEXITIES, REQUEST_CLOCKS } from '../states/request-types.js';
import { LANGUAGES } from '../wording/language.js';
import { POLICY_PACKS } from './packs.js';
import { policyInForce } from './policy-pack.js';
import { findRequestPolicies } from './request-policies.js';
import { clockLength } from './request-policy.js';

describe.each(Object.keys(POLICY_PACKS))('the rules for requests of %s', (id) => {
  const versions = findRequestPolicies(id)!;

  it('are versioned and effective-dated plain data', () => {
    expect(versions.map(({ version }) => version)).toEqual(versions.map((_, at) => at + 1));
    expect(policyInForce(versions, '2026-11-22')?.id).toBe(id);
    for (const policy of versions) expect(JSON.parse(JSON.stringify(policy))).toEqual(policy);
  });

  it('give every clock a length, and lateness a way up', () => {
    for (const policy of versions) {
      expect(isTime(policy.closeOfBusiness)).toBe(true);
      expect(isTime(policy.digestAt) && policy.digestAt < policy.closeOfBusiness).toBe(true);
      for (const clock of REQUEST_CLOCKS) {
        for (const complexity of COMPLEXITIES)
          expect(clockLength(policy, clock, { complexity, departments: 1 }).days).toBeGreaterThanOrEqual(1);
      }
      const { amberAfter, climb } = policy.lateness;
      expect(amberAfter > 0 && amberAfter < 1).toBe(true);
      expect(climb.map(({ level }) => level)).toEqual([3, 2, 1]);
      expect(climb.map(({ workingDaysLate }) => workingDaysLate)).toEqual([0, 1, 3]);
    }
  });

  it('route everybody, and name every role', () => {
    const roleOf = (ref: UnitRef): string[] => ('role' in ref ? [ref.role] : []);
    for (const { routing, roleNames } of versions) {
      const roles = Object.fromEntries(Object.keys(roleNames).map((role) => [role, `dept-${role}`]));
      expect(routingFaults(routing, roles)).toEqual([]);
      const used = routing.flatMap((row) =>
        [row.lead, ...row.cooperating, ...row.overseeing].flatMap(roleOf),
      );
      expect([...new Set(used)].sort()).toEqual(Object.keys(roleNames).sort());
      for (const name of [...Object.values(roleNames), ...routing.map((row) => row.name)])
        for (const language of LANGUAGES) expect(name[language]).toBeTruthy();
    }
  });
});

it('there are none by a name that every object has', () => {
  expect(findRequestPolicies('constructor')).toBeUndefined();
});

describe('how long a clock runs', () => {
  const policy = findRequestPolicies('nanchang-hitech')![0]!;
  it.each([
    ['dispatch', 'simple', 1, 'working-days', 1],
    ['handling', 'simple', 1, 'working-days', 1],
    ['handling', 'general', 1, 'working-days', 3],
    ['handling', 'complex', 1, 'working-days', 7],
    ['handling', 'simple', 2, 'working-days', 7],
    ['explanatory-reply', 'complex', 1, 'working-days', 3],
    ['pass-on', 'complex', 3, 'working-days', 1],
    ['reopening', 'simple', 1, 'calendar-days', 15],
  ] as const)('%s of a %s matter of %i: %s, %i', (...[clock, complexity, departments, unit, days]) => {
    expect(clockLength(policy, clock, { complexity, departments })).toEqual({ unit, days });
  });
});
