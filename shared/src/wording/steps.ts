import type { RuleId, Step, Verdict } from '../rules/types.js';
import type { Language, Texts } from './language.js';
import { factText, rangeOfFacts, type NameOf, type Reader } from './step-values.js';
import { STEPS_EN } from './steps.en.js';
import type { Sentences, StepTexts } from './steps-texts.js';
import { STEPS_ZH_CN } from './steps.zh-CN.js';

const STEPS: Record<Language, StepTexts> = { 'zh-CN': STEPS_ZH_CN, en: STEPS_EN };

export const VERDICT_NAMES: Texts<Verdict> = {
  pass: { 'zh-CN': '符合', en: 'Met' },
  'not-applicable': { 'zh-CN': '不适用', en: 'Not applicable' },
  advise: { 'zh-CN': '提醒', en: 'Advice' },
  waivable: { 'zh-CN': '原则上不符合', en: 'Not met in principle' },
  forbidden: { 'zh-CN': '不符合', en: 'Not met' },
  unknown: { 'zh-CN': '无法判断', en: 'Not known' },
};

/** The documents that clauses cite by a short name. */
const SOURCES: Texts<'S001' | 'S004' | '本区政策'> = {
  S001: { 'zh-CN': '南昌高新区企业服务体系方案', en: 'Nanchang Hi-tech Zone, plan for serving enterprises,' },
  S004: {
    'zh-CN': '闵行区营商环境行动方案',
    en: 'Minhang District, action plan for the business environment,',
  },
  本区政策: { 'zh-CN': '本区政策', en: 'the district’s own policy' },
};

/** A step's clause for a reader: `S001 二(二)2` names its document in full. */
export function clauseText(clause: string, language: Language): string {
  return clause.replace(/S001|S004|本区政策/g, (source) => SOURCES[source as keyof typeof SOURCES][language]);
}

const noNames: NameOf = () => undefined;

export function ruleTitle(rule: RuleId, language: Language): string {
  return STEPS[language][rule].title;
}

/**
 * A step for a reader: what the rule is about, and what was found, naming the step's own facts. `nameOf`
 * gives names for ids. Throws RangeError for a kind that the catalogue lacks.
 */
export function stepText(
  step: Pick<Step, 'rule' | 'facts'>,
  language: Language,
  nameOf: NameOf = noNames,
): { title: string; text: string } {
  const { title, kinds } = STEPS[language][step.rule];
  const sentences = (kinds as Readonly<Record<string, Sentences>>)[String(step.facts['kind'])];
  if (!sentences) throw new RangeError(`no text for ${step.rule}: ${String(step.facts['kind'])}`);
  const values = valuesOf(step, { language, nameOf });
  const said = sentences.map((sentence) => fillOrDrop(sentence, values)).filter((text) => text !== '');
  return { title, text: said.join(language === 'en' ? ' ' : '') };
}

/** Every fact as text, and the two pairs of dates that read as one. */
function valuesOf({ facts }: Pick<Step, 'facts'>, reader: Reader): Record<string, string> {
  const values: Record<string, string> = {};
  for (const fact of Object.keys(facts)) values[fact] = factText(fact, facts[fact], reader);
  const { firstDate = '', lastDate = '', coveredFrom = '', coveredTo = '' } = values;
  return {
    ...values,
    period: rangeOfFacts(firstDate, lastDate, reader),
    coverage: rangeOfFacts(coveredFrom, coveredTo, reader),
  };
}

/** A sentence with its facts, or `''` where one of them is empty; `{fact?}` prints nothing. */
function fillOrDrop(sentence: string, values: Record<string, string>): string {
  let complete = true;
  const filled = sentence.replace(/\{(\w+)(\??)\}/g, (_, fact: string, condition: string) => {
    const value = values[fact] ?? '';
    if (value === '') complete = false;
    return condition ? '' : value;
  });
  return complete ? filled : '';
}
