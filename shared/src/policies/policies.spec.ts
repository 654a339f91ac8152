import { describe, expect, it } from '@jest/globals';
import examples from '../../testing/cases/decisions.json' with { type: 'json' };
import { aDraft, aPlan, aPolicy, anInput, someFacts } from '../../testing/builders.js';
import { decide } from '../rules/decide.js';
import { isKnownReason, policyCheck } from '../rules/validate-input.js';
import { LANGUAGES } from '../wording/language.js';
import { DEFAULT_PACK, findPack, POLICY_PACKS, type PackId } from './packs.js';
import { policyInForce, type PolicyPack } from './policy-pack.js';

const packs = Object.entries(POLICY_PACKS) as [PackId, readonly PolicyPack[]][];

describe.each(packs)('the pack %s', (id, versions) => {
  it('is well-formed, versioned and effective-dated', () => {
    expect(versions.map((pack) => pack.version)).toEqual(versions.map((_, at) => at + 1));
    for (const pack of versions) {
      expect(pack.id).toBe(id);
      expect(policyCheck(pack, '')).toEqual([]);
      expect(JSON.parse(JSON.stringify(pack))).toEqual(pack);
    }
  });

  it('has a name for every reason, piece of evidence and field', () => {
    for (const pack of versions) {
      const reasons = Object.values(pack.reasons).flat();
      for (const reason of reasons) expect([reason, isKnownReason(pack, reason)]).toEqual([reason, true]);
      const named = [
        ...[...reasons, ...Object.keys(pack.evidence)].map((reason) => pack.reasonNames[reason]),
        ...[...Object.values(pack.evidence).flat(), 'offSiteFinding'].map(
          (field) => pack.evidenceNames[field],
        ),
        ...pack.reasons.statutory.map((field) => pack.fieldNames[field]),
        pack.name,
        pack.district,
      ];
      for (const name of named) for (const language of LANGUAGES) expect(name?.[language]).toBeTruthy();
    }
  });
});

it('the default is the policy of the worked examples', () => {
  expect(findPack(DEFAULT_PACK)?.[0]).toMatchObject(examples.cases[0]!.policy);
});

it('there is no pack by a name that every object has', () => {
  expect(findPack('constructor')).toBeUndefined();
});

describe('the version in force', () => {
  const version = (number: number, effectiveFrom: string) => aPolicy({ version: number, effectiveFrom });
  const versions = [version(2, '2026-07-01'), version(1, '2025-01-01'), version(3, '2026-07-01')];

  it.each([
    ['2024-12-31', undefined],
    ['2025-01-01', 1],
    ['2026-06-30', 1],
    ['2026-07-01', 3],
  ])('on %s is %s, in whatever order they come', (date, expected) => {
    expect(policyInForce(versions, date)?.version).toBe(expected);
    expect(policyInForce([...versions].reverse(), date)?.version).toBe(expected);
  });
});

describe('nothing is hard-wired: one draft, three places', () => {
  const judged = (id: PackId, date: string, now = '2026-11-20T10:00:00+08:00') =>
    decide(anInput({ policy: findPack(id)![0]!, draft: aDraft().on(date).build(), now }));

  it.each<[PackId, string, string, string | null]>([
    ['nanchang-hitech', '2026-11-23', 'rejected', '2026-11-24'],
    ['nanyang', '2026-11-23', 'rejected', '2026-11-26'],
    ['minhang', '2026-11-23', 'clear', null],
    ['nanchang-hitech', '2026-11-24', 'clear', null],
    ['nanyang', '2026-11-24', 'rejected', '2026-11-26'],
    ['nanyang', '2026-11-26', 'clear', null],
  ])('%s on %s: %s, from %s on', (id, date, outcome, earliestStart) => {
    expect(judged(id, date)).toMatchObject({ outcome, earliestStart });
  });

  it('a lead of three working days is asked in Nanyang alone', () => {
    const outcomes = packs.map(([id]) => judged(id, '2026-11-26', '2026-11-25T10:00:00+08:00').outcome);
    expect(outcomes).toEqual(['clear', 'rejected', 'clear']);
  });

  it('a new reason is data: general, combinable, counted, with evidence of its own', () => {
    const base = aPolicy();
    const policy = aPolicy({
      reasons: { ...base.reasons, general: ['spot'], combinable: ['spot'], mergeable: ['spot'] },
      evidence: { ...base.evidence, spot: ['spotNo'] },
      cap: { ...base.cap, counts: ['spot'], perYear: { Z: 1 }, ungraded: 'Z' },
    });
    const facts = someFacts({
      enterprise: { id: 'ent-1', grade: 'Z', passivelyMonitored: false },
      plans: [aPlan().because('spot').being('finished').on('2026-11-24').build()],
    });
    const draft = aDraft().because('spot').on('2026-11-23').build();
    const verdicts = decide(anInput({ policy, facts, draft })).steps.map(({ verdict }) => verdict);
    expect(verdicts.slice(3, 10)).toEqual([
      'forbidden',
      'waivable',
      'pass',
      'pass',
      'waivable',
      'pass',
      'waivable',
    ]);
  });
});
