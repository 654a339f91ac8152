import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findRequestPolicies } from '../policies/request-policies.js';
import { assignService, routingFaults } from './assign-service.js';
import { leadForMatter } from './lead-for-matter.js';
import { routingChanges } from './routing-changes.js';
import type { DistrictRoles, RoutedEnterprise, RoutingRow } from './routing-table.js';

const policy = findRequestPolicies('nanchang-hitech')![0]!;
const table = policy.routing;
/** An invented district in which every role has a department of its own. */
const roles: DistrictRoles = Object.fromEntries(
  Object.keys(policy.roleNames).map((role) => [role, `dept-${role}`]),
);

const enterprise = (changes: Partial<RoutedEnterprise> = {}): RoutedEnterprise => ({
  id: 'ent-1',
  classes: [],
  scale: null,
  group: null,
  attractedBy: null,
  townId: null,
  ...changes,
});

const above = (...classes: string[]) => enterprise({ classes, scale: 'above' });

/** In short: `row: lead + cooperating … < overseeing …`. */
function served(of: RoutedEnterprise): string {
  const { row, lead, cooperating, overseeing } = assignService(of, table, roles)!;
  return [`${row}: ${lead}`, ...cooperating.map((one) => `+ ${one}`), ...overseeing.map((one) => `< ${one}`)]
    .join(' ')
    .replace(/dept-/g, '');
}

describe('who serves whom', () => {
  it.each([
    ['an aircraft maker', above('industry', 'aviation'), 'aviation: aviation'],
    ['aviation of a named group', { ...above('aviation'), group: '华勤系' }, 'aviation: aviation'],
    ['a named group', { ...above('industry'), group: '华勤系' }, 'named-groups: investment'],
    ['another group', { ...above('industry'), group: '示例系' }, 'industry: science-economy + investment'],
    ['newly attracted', { ...above('industry'), attractedBy: 'dept-x' }, 'newly-attracted: x'],
    ['above-scale industry', above('industry'), 'industry: science-economy + investment'],
    ...['wholesale', 'retail', 'lodging', 'catering'].map(
      (one) => [one, above(one), 'trade: investment + science-economy + general-office'] as const,
    ),
    [
      'above-scale services',
      above('services'),
      'services: science-economy + construction + social-development + organisation + general-office',
    ],
    ['qualified construction', above('construction'), 'construction: construction'],
    ['real estate', enterprise({ classes: ['real-estate'] }), 'real-estate: construction'],
    [
      'below scale, in a town',
      enterprise({ classes: ['industry'], scale: 'below', townId: 'town-east' }),
      'below-scale: town-east < new-economy < service-centre',
    ],
    ['below scale, in no town', enterprise({ scale: 'below' }), 'else: service-centre'],
    ['none of them', enterprise(), 'else: service-centre'],
    ['a class nobody knows', above('示例'), 'else: service-centre'],
  ])('%s', (_name, of, expected) => {
    expect(served(of)).toBe(expected);
  });

  it('serves everybody', () => {
    const anyone = fc.record({
      id: fc.uuid(),
      classes: fc.subarray(['aviation', 'industry', 'services', 'construction', 'real-estate', 'retail']),
      scale: fc.constantFrom('above' as const, 'below' as const, null),
      group: fc.constantFrom('龙旗系', '示例系', null),
      attractedBy: fc.constantFrom('dept-x', null),
      townId: fc.constantFrom('town-east', null),
    });
    fc.assert(
      fc.property(anyone, (of) => {
        const { lead, cooperating } = assignService(of, table, roles)!;
        expect(cooperating).not.toContain(lead);
      }),
    );
  });

  it('nobody cooperates in what he leads, or twice, where he holds two roles', () => {
    const small = { ...roles, investment: 'dept-a', 'general-office': 'dept-b', 'science-economy': 'dept-b' };
    expect(assignService(above('retail'), table, small)).toMatchObject({
      lead: 'dept-a',
      cooperating: ['dept-b'],
    });
    expect(assignService(above('industry'), table, { ...small, 'science-economy': 'dept-a' })).toMatchObject({
      lead: 'dept-a',
      cooperating: [],
    });
  });
});

describe('a table to be believed', () => {
  const row = (id: string, changes: Partial<RoutingRow>): RoutingRow => ({ ...table[0]!, id, ...changes });
  const others = row('others', { when: {}, lead: { role: 'service-centre' } });

  it.each([
    ['the district’s own', table, []],
    [
      'a role that nobody holds',
      [row('a', { lead: { role: 'toString' } }), others],
      ['a unknown-role toString'],
    ],
    [
      'a helper that nobody is',
      [{ ...others, cooperating: [{ role: 'nobody' }] }],
      ['others unknown-role nobody'],
    ],
    ['two rows of one name', [row('a', {}), row('a', {}), others], ['a twice']],
    [
      'a row behind the one that takes all',
      [others, row('a', {}), { ...others, id: 'b' }],
      ['a never-reached', 'b never-reached'],
    ],
    ['no last resort', [row('a', {})], ['a leaves-out']],
    ['one that not everybody has', [row('a', { when: {}, lead: { of: 'townId' } })], ['a leaves-out']],
    ['nothing', [], [' leaves-out']],
  ])('%s', (_name, tried, expected) => {
    const faults = routingFaults(tried, roles);
    expect(
      faults.map(({ row: id, kind, role }) => [id, kind, role].filter((one) => one !== undefined).join(' ')),
    ).toEqual(expected);
  });

  it('without a last resort, nobody serves whom no row takes', () => {
    expect(assignService(enterprise(), table.slice(0, -1), roles)).toBeNull();
  });
});

describe('the dry run', () => {
  const enterprises = [
    enterprise({ id: 'maker', classes: ['industry'], scale: 'above' }),
    enterprise({ id: 'shop', classes: ['retail'], scale: 'above' }),
    enterprise({ id: 'small', scale: 'below', townId: 'town-east' }),
  ];
  const now = { table, roles };

  it('moves nobody where nothing changes, or only names do', () => {
    expect(routingChanges(enterprises, now, now)).toEqual([]);
    const renamed = table.map((one) => ({ ...one, id: `${one.id}-2` }));
    expect(routingChanges(enterprises, now, { table: renamed, roles })).toEqual([]);
  });

  it('names whom a change of the table moves, and from whom to whom', () => {
    const changed = table.filter(({ id }) => id !== 'trade' && id !== 'below-scale');
    const moved = routingChanges(enterprises, now, { table: changed, roles });
    expect(moved.map(({ enterpriseId, from, to }) => [enterpriseId, from?.lead, to?.lead])).toEqual([
      ['shop', 'dept-investment', 'dept-service-centre'],
      ['small', 'town-east', 'dept-service-centre'],
    ]);
  });

  it('and whom a reorganisation moves, lead or not', () => {
    const reorganised = { ...roles, investment: 'dept-new' };
    const moved = routingChanges(enterprises, now, { table, roles: reorganised });
    expect(moved.map(({ enterpriseId, to }) => [enterpriseId, to?.lead, to?.cooperating])).toEqual([
      ['maker', 'dept-science-economy', ['dept-new']],
      ['shop', 'dept-new', ['dept-science-economy', 'dept-general-office']],
    ]);
  });
});

it.each([
  [{ repeated: true, longStanding: false, needsPowerOf: 'dept-x' }, 'dept-x'],
  [{ repeated: false, longStanding: true, needsPowerOf: 'dept-x' }, 'dept-x'],
  [{ repeated: false, longStanding: false, needsPowerOf: 'dept-x' }, 'town-east'],
  [{ repeated: true, longStanding: true, needsPowerOf: null }, 'town-east'],
])('%p goes to %s', (matter, lead) => {
  expect(leadForMatter(matter, 'town-east')).toBe(lead);
});
