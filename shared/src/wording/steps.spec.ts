import { describe, expect, it } from '@jest/globals';
import { STEP_KINDS } from '../rules/step-kinds.js';
import { RULES, type StepFacts } from '../rules/types.js';
import { sampleRows, STEP_SAMPLES } from '../../testing/step-samples.js';
import { stepOf } from '../../testing/found.js';
import { LANGUAGES, type Language } from './language.js';
import { factText } from './step-values.js';
import { clauseText, stepText } from './steps.js';

const nameOf = (kind: string, id: string): string => `<${kind} ${id}>`;

/** Each value of a fact as a reader of that language would see it. */
function valuesShown(facts: StepFacts, language: Language): string[] {
  return Object.entries(facts)
    .filter(([fact, value]) => fact !== 'kind' && typeof value !== 'boolean')
    .flatMap(([fact, value]) =>
      (Array.isArray(value) ? value : [value]).map((entry) => factText(fact, entry, { language, nameOf })),
    );
}

/** Numbers that occur nowhere else, so that no date happens to contain them. */
function withTellingNumbers(facts: StepFacts): StepFacts {
  const entries = Object.entries(facts).map(([fact, value], at): [string, StepFacts[string]] => [
    fact,
    typeof value === 'number' ? 7001 + at : value,
  ]);
  return Object.fromEntries(entries);
}

describe.each(sampleRows())('%s: %s', (rule, kind, input) => {
  const step = stepOf(rule, input);

  it('comes about, with the verdict of the catalogue', () => {
    expect(step.facts['kind']).toBe(kind);
    expect(step.verdict).toBe((STEP_KINDS[rule] as Record<string, string>)[kind]);
  });

  it.each(LANGUAGES)('names its own facts in %s', (language) => {
    const marked = { rule, facts: withTellingNumbers(step.facts) };
    const { title, text } = stepText(marked, language, nameOf);
    expect(title).not.toBe('');
    expect(text).not.toMatch(/[{}]|undefined|NaN/);
    for (const value of valuesShown(marked.facts, language)) expect(text).toContain(value);
  });
});

it.each(LANGUAGES)('no two ways share a text in %s', (language) => {
  const texts = sampleRows().map(
    ([rule, kind]) => stepText({ rule, facts: { kind, ...allFacts() } }, language, nameOf).text,
  );
  expect(new Set(texts).size).toBe(texts.length);
});

it('has a sample and a title for every rule', () => {
  expect(Object.keys(STEP_SAMPLES)).toEqual([...RULES]);
  for (const language of LANGUAGES) {
    const titles = RULES.map((rule) => stepText(sampleStep(rule), language).title);
    expect(new Set(titles).size).toBe(RULES.length);
  }
});

function sampleStep(rule: (typeof RULES)[number]) {
  return { rule, facts: { kind: Object.keys(STEP_KINDS[rule])[0]! } };
}

/** The same facts for all, so that only the words can tell two texts apart. */
function allFacts(): StepFacts {
  const facts: StepFacts = {};
  for (const [rule, , input] of sampleRows()) Object.assign(facts, stepOf(rule, input).facts);
  const { kind: _, ...rest } = facts;
  return { ...rest, passivelyMonitored: true };
}

describe('the words themselves', () => {
  const say = (language: Language, rule: keyof typeof STEP_SAMPLES, kind: string): string =>
    stepText(stepOf(rule, (STEP_SAMPLES[rule] as Record<string, never>)[kind]!), language).text;

  it('leaves out the sentence whose fact is empty', () => {
    const step = stepOf('officers', STEP_SAMPLES.officers.unfit);
    expect(stepText(step, 'zh-CN').text).not.toContain('现只有');
    expect(stepText({ ...step, facts: { ...step.facts, tooFew: 1 } }, 'zh-CN').text).toContain('现只有1名');
  });

  it('speaks of a passively monitored enterprise only where it is one', () => {
    expect(say('zh-CN', 'triggered-only', 'triggered')).toContain('该企业是无感监测对象');
    const facts = { kind: 'triggered', reason: 'complaint', passivelyMonitored: false, items: ['a'] };
    expect(stepText({ rule: 'triggered-only', facts }, 'zh-CN').text).toBe(
      '以下是无事不扰事项：a。“投诉举报”属触发式检查，可以开展。',
    );
  });

  it.each([
    ['month-days:1-23', '每月1日至23日', 'day 1 to 23 of each month'],
    ['month-days:25-5', '每月25日至次月5日', 'day 25 of a month to day 5 of the next'],
    ['dates:2026-06-05/2026-06-09', '2026年6月5日至2026年6月9日', '5 Jun 2026 to 9 Jun 2026'],
    ['weekdays:1,2,3,4', '每周一、二、三、四', 'every Mon, Tue, Wed, Thu'],
  ])('reads the window %s', (window, chinese, english) => {
    const facts = {
      kind: 'in-window',
      reason: 'routine',
      dates: ['2026-11-23'],
      count: 1,
      windows: [window],
    };
    expect(stepText({ rule: 'quiet-day', facts }, 'zh-CN').text).toContain(`（${chinese}）`);
    expect(stepText({ rule: 'quiet-day', facts }, 'en').text).toContain(`(${english})`);
  });

  it('names the document that a clause cites', () => {
    expect(clauseText('S001 二(二)2', 'zh-CN')).toBe('南昌高新区企业服务体系方案 二(二)2');
    expect(clauseText('本区政策', 'en')).toBe('the district’s own policy');
    for (const [rule, , input] of sampleRows()) {
      for (const language of LANGUAGES)
        expect(clauseText(stepOf(rule, input).clause, language)).not.toMatch(/S00/);
    }
  });

  it('refuses a kind that it does not know', () => {
    expect(() => stepText({ rule: 'ground', facts: { kind: 'no-such' } }, 'en')).toThrow(RangeError);
  });
});
