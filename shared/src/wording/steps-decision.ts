import type { Decision, Outcome, Remedy } from '../rules/types.js';
import { text, type Language, type Texts } from './language.js';
import { dateText, nameText, type NameOf, type Reader } from './step-values.js';
import { clauseText, ruleTitle, stepText, VERDICT_NAMES } from './steps.js';

export const OUTCOME_NAMES: Texts<Outcome> = {
  clear: { 'zh-CN': '可以报备，由本部门负责人审批', en: 'May be filed; the head approves' },
  'needs-approval': { 'zh-CN': '可以报备，须按政策加批', en: 'May be filed; a second approval is needed' },
  rejected: { 'zh-CN': '不予报备', en: 'Refused' },
  undetermined: { 'zh-CN': '暂不能判断', en: 'Cannot be decided yet' },
};

const REMEDIES: Texts<Remedy['kind']> = {
  move: { 'zh-CN': '改到{date}', en: 'Move it to {date}' },
  'drop-items': { 'zh-CN': '去掉无事不扰事项：{items}', en: 'Drop the no-disturb items: {items}' },
  'off-site': { 'zh-CN': '改为非现场检查', en: 'Check off site' },
  amend: { 'zh-CN': '并入本部门已有的计划（{plan}）', en: 'Add to the department’s own plan ({plan})' },
  join: { 'zh-CN': '加入其他部门的检查（{plan}）', en: 'Join the other department’s visit ({plan})' },
  'state-necessity': {
    'zh-CN': '就以下规定写明确需开展的理由：{rules}',
    en: 'State the necessity to depart from: {rules}',
  },
  'ask-coordinator': { 'zh-CN': '提请统筹部门裁定', en: 'Ask the coordinating office' },
};

const PARTS: Texts<'outcome' | 'earliest' | 'remedies'> = {
  outcome: { 'zh-CN': '结论：{outcome}', en: 'Outcome: {outcome}' },
  earliest: { 'zh-CN': '最早可以开始：{date}', en: 'Earliest start: {date}' },
  remedies: { 'zh-CN': '可以这样办：', en: 'What can be done:' },
};

export function remedyText(remedy: Remedy, reader: Reader): string {
  return text(REMEDIES, remedy.kind, reader.language, remedyParams(remedy, reader));
}

function remedyParams(remedy: Remedy, reader: Reader): Record<string, string> {
  const comma = reader.language === 'zh-CN' ? '、' : ', ';
  switch (remedy.kind) {
    case 'move':
      return { date: dateText(remedy.to, reader.language, true) };
    case 'drop-items':
      return { items: remedy.items.map((id) => nameText('item', id, reader)).join(comma) };
    case 'amend':
    case 'join':
      return { plan: nameText('plan', remedy.planId, reader) };
    case 'state-necessity':
      return { rules: remedy.rules.map((rule) => ruleTitle(rule, reader.language)).join(comma) };
    case 'off-site':
    case 'ask-coordinator':
      return {};
  }
}

/** A whole decision for a person, as lines of text: outcome, every step, the earliest start, the remedies. */
export function decisionLines(
  decision: Decision,
  language: Language,
  nameOf: NameOf = () => undefined,
): string[] {
  const reader = { language, nameOf };
  const { outcome, steps, earliestStart, remedies } = decision;
  const lines = [text(PARTS, 'outcome', language, { outcome: OUTCOME_NAMES[outcome][language] })];
  steps.forEach((step, at) => {
    const said = stepText(step, language, nameOf);
    lines.push(
      `${at + 1}. [${VERDICT_NAMES[step.verdict][language]}] ${said.title} — ${said.text} (${clauseText(step.clause, language)})`,
    );
  });
  if (earliestStart !== null) {
    lines.push(text(PARTS, 'earliest', language, { date: dateText(earliestStart, language, true) }));
  }
  if (remedies.length > 0) lines.push(text(PARTS, 'remedies', language));
  return [...lines, ...remedies.map((remedy) => `- ${remedyText(remedy, reader)}`)];
}
