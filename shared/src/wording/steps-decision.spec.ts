import { expect, it } from '@jest/globals';
import { aDraft, aPlan, anInput, someFacts } from '../../testing/builders.js';
import { decide } from '../rules/decide.js';
import { RULES, type Remedy } from '../rules/types.js';
import { LANGUAGES } from './language.js';
import { decisionLines, remedyText } from './steps-decision.js';

const nameOf = (kind: string, id: string): string => `<${kind} ${id}>`;

const remedies: Remedy[] = [
  { kind: 'move', to: '2026-11-24' },
  { kind: 'drop-items', items: ['notice-board', 'ledger-check'] },
  { kind: 'off-site' },
  { kind: 'amend', planId: 'plan-1' },
  { kind: 'join', planId: 'plan-1' },
  { kind: 'state-necessity', rules: ['quiet-day', 'merge-own'] },
  { kind: 'ask-coordinator' },
];

it.each(LANGUAGES)('every remedy has words of its own in %s', (language) => {
  const texts = remedies.map((remedy) => remedyText(remedy, { language, nameOf }));
  expect(new Set(texts).size).toBe(remedies.length);
  expect(texts.join('')).not.toMatch(/[{}]|undefined/);
});

it('names what a remedy is about', () => {
  const texts = remedies.map((remedy) => remedyText(remedy, { language: 'zh-CN', nameOf }));
  expect(texts.slice(0, 6)).toEqual([
    '改到2026年11月24日',
    '去掉无事不扰事项：<item notice-board>、<item ledger-check>',
    '改为非现场检查',
    '并入本部门已有的计划（<plan plan-1>）',
    '加入其他部门的检查（<plan plan-1>）',
    '就以下规定写明确需开展的理由：企业安静日、本部门合并检查',
  ]);
});

it.each(LANGUAGES)(
  'a decision in %s is its outcome, a line a rule, the earliest start, the remedies',
  (language) => {
    const draft = aDraft().on('2026-11-23').build();
    const decision = decide(anInput({ draft, facts: someFacts({ plans: [aPlan().build()] }) }));
    const lines = decisionLines(decision, language, nameOf);
    expect(lines).toHaveLength(1 + RULES.length + 2 + decision.remedies.length);
    expect(lines.join('\n')).toMatch(/24/);
    expect(decisionLines(decide(anInput()), language)).toHaveLength(1 + RULES.length);
  },
);
