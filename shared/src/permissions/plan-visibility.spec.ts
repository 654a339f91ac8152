import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ROLES } from './actions.js';
import { mayKnowOfPlan } from './plan-visibility.js';
import type { Asker, KnowablePlan } from './plan-visibility.js';

const ANNOUNCED: KnowablePlan = {
  unannounced: false,
  announced: true,
  disclosed: false,
  neededApprovals: ['head'],
};
const FILED: KnowablePlan = { ...ANNOUNCED, announced: false };
const SECRET: KnowablePlan = { ...FILED, unannounced: true };
const SEEN: KnowablePlan = { ...SECRET, disclosed: true };
const DEPARTURE: KnowablePlan = { ...SECRET, neededApprovals: ['head', 'coordinator'] };

const who = (role: (typeof ROLES)[number], ...relations: Asker['relations']): Asker => ({
  roles: [role],
  relations: [...relations, 'anyone', 'district'],
});
const ENTERPRISE = who('enterprise', 'own-enterprise');
const INSPECTOR = who('inspector', 'own-department');
const OTHER_INSPECTOR = who('inspector');
const DEPUTY = who('head', 'acting-head');
const COORDINATOR = who('coordinator');
const SUPERVISOR = who('supervisor');

describe('mayKnowOfPlan', () => {
  it.each([
    ['its enterprise, of an announced visit', ENTERPRISE, ANNOUNCED, true],
    ['its enterprise, before it is announced', ENTERPRISE, FILED, false],
    ['its enterprise, of an unannounced visit', ENTERPRISE, SECRET, false],
    ['its enterprise, of one made unannounced since', ENTERPRISE, { ...SECRET, announced: true }, false],
    ['its enterprise, of one seen on site', ENTERPRISE, SEEN, true],
    ['another enterprise', who('enterprise'), SEEN, false],
    ['the department', INSPECTOR, SECRET, true],
    ['an officer lent by a town', who('inspector', 'own-plan'), SECRET, true],
    ['the deputy', DEPUTY, SECRET, true],
    ['another department', OTHER_INSPECTOR, ANNOUNCED, false],
    ['the coordinating office, of an announced visit', COORDINATOR, FILED, true],
    ['the coordinating office, of an unannounced visit', COORDINATOR, SECRET, false],
    ['the coordinating office, asked for its word', COORDINATOR, DEPARTURE, true],
    [
      'the coordinating office, of its own department',
      who('coordinator', 'own-department'),
      DEPARTURE,
      false,
    ],
    ['the supervisor, of an announced visit', SUPERVISOR, FILED, true],
    ['the supervisor, of an unannounced visit', SUPERVISOR, DEPARTURE, false],
    ['the supervisor, of one seen on site', SUPERVISOR, SEEN, true],
    ['the centre', who('centre'), ANNOUNCED, false],
    ['nobody in particular', { roles: [], relations: ['anyone'] }, SEEN, false],
  ] as const)('%s', (_name, asker, plan, may) => {
    expect(mayKnowOfPlan(asker, plan)).toBe(may);
  });

  it('gives no advance notice of an unannounced visit to anyone outside the department', () => {
    fc.assert(
      fc.property(fc.subarray([...ROLES]), fc.boolean(), fc.boolean(), (roles, announced, own) => {
        const relations: Asker['relations'] = own
          ? ['anyone', 'district', 'own-enterprise']
          : ['anyone', 'district'];
        expect(mayKnowOfPlan({ roles, relations }, { ...SECRET, announced })).toBe(false);
      }),
    );
  });
});
