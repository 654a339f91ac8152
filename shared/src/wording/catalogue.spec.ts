/// <reference types="node" />
import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ROLES } from '../permissions/actions.js';
import { PLAN_ACTIONS } from '../permissions/plan-actions.js';
import { RELATIONS } from '../permissions/relations.js';
import { POLICY_PACKS } from '../policies/packs.js';
import { FIELD_CODES, PROBLEM_CODES } from '../problems/problem-codes.js';
import { OUTCOMES, PLAN_STATUSES, VERDICTS } from '../rules/types.js';
import { CODE_VERDICTS } from '../states/code-verdict.js';
import { FOLLOW_UP_EVENTS, FOLLOW_UP_OUTCOMES, FOLLOW_UP_STATUSES } from '../states/follow-up-states.js';
import { APPROVERS } from '../states/needed-approvals.js';
import { NOTICE_KINDS } from '../states/notice-kinds.js';
import { ADVICE_KINDS } from '../states/officer-advice.js';
import { APPROVAL_STATES } from '../states/plan-states.js';
import { TIMELINE_KINDS } from '../states/plan-timeline.js';
import { RATING_DIMENSIONS, RATING_LEVELS } from '../states/rating-batches.js';
import { REPORT_OUTCOMES, REPORT_STATUSES, VISIT_RESULTS } from '../states/visit-records.js';
import * as wording from './index.js';
import { LANGUAGES } from './language.js';
import type { Text } from './language.js';

const here = new URL('.', import.meta.url);

/** Every module of the catalogue, those of the phone's pages included. */
function modulesIn(folder: string): string[] {
  return readdirSync(new URL(folder, here))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => `${folder}${name.replace(/\.ts$/, '.js')}`);
}

const modules = [...modulesIn('./'), ...modulesIn('./ui/')];

/** Something that has a text in any language is meant to have one in each. */
function isText(value: object): value is Partial<Text> {
  return LANGUAGES.some((language) => language in value);
}

function textsIn(value: unknown, path: string): [string, Partial<Text>][] {
  if (typeof value !== 'object' || value === null) return [];
  if (isText(value))
    return Object.values(value).every((each) => typeof each === 'string') ? [[path, value]] : [];
  return Object.entries(value).flatMap(([key, each]) => textsIn(each, `${path}.${key}`));
}

/** Names of languages are written in their own script; English puts no word after the day of a month. */
const EXCEPTIONS = /(^|\.)(meText\.language(\.zh-CN)?|commonText\.day)$/;

const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe.each(modules)('%s', (module) => {
  it('has every text in every language, with the same parameters, in its own script', async () => {
    const faults: string[] = [];
    for (const [path, { 'zh-CN': zh = '', en = '' }] of textsIn(await import(module), module)) {
      if (EXCEPTIONS.test(path)) continue;
      if (zh.trim() === '' || en.trim() === '') faults.push(`${path} is missing in a language`);
      if (String(placeholders(zh)) !== String(placeholders(en)))
        faults.push(`${path} differs in its parameters`);
      if (/[\u3400-\u9fff，。；：！？（）]/.test(en)) faults.push(`${path} is not English in en`);
      if (/[\u3400-\u9fff][,;:?!]|[,;?!][\u3400-\u9fff]/.test(zh))
        faults.push(`${path} has ASCII punctuation in zh-CN`);
    }
    expect(faults).toEqual([]);
  });
});

describe('the catalogue', () => {
  it('is looked through where the texts are', async () => {
    const found = await Promise.all(
      modules.map(async (module) => textsIn(await import(module), module).length),
    );
    expect(found.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(200);
  });

  it.each([
    ['plan statuses', PLAN_STATUSES, wording.planStatusTexts],
    ['notes on plan statuses', PLAN_STATUSES, wording.planStatusNotes],
    ['approval states', APPROVAL_STATES, wording.approvalTexts],
    ['approval states of an emergency', APPROVAL_STATES, wording.emergencyApprovalTexts],
    ['approvers', APPROVERS, wording.approverTexts],
    ['roles', ROLES, wording.roleTexts],
    ['relations', RELATIONS, wording.relationTexts],
    ['plan actions', PLAN_ACTIONS, wording.planActionTexts],
    ['rule verdicts', VERDICTS, wording.VERDICT_NAMES],
    ['outcomes', OUTCOMES, wording.OUTCOME_NAMES],
    ['code verdicts', CODE_VERDICTS, wording.verdictTexts],
    ['problem codes', PROBLEM_CODES, wording.problemTexts],
    ['field codes', FIELD_CODES, wording.fieldTexts],
    ['timeline kinds', TIMELINE_KINDS, wording.timelineTexts],
    ['notice kinds', NOTICE_KINDS, wording.noticeTexts],
    ['visit results', VISIT_RESULTS, wording.visitResultTexts],
    ['report statuses', REPORT_STATUSES, wording.reportStatusTexts],
    ['report outcomes', REPORT_OUTCOMES, wording.reportOutcomeTexts],
    ['follow-up statuses', FOLLOW_UP_STATUSES, wording.followUpStatusTexts],
    ['follow-up events', FOLLOW_UP_EVENTS, wording.followUpEventTexts],
    ['follow-up outcomes', FOLLOW_UP_OUTCOMES, wording.followUpOutcomeTexts],
    ['rating levels', RATING_LEVELS, wording.ratingLevelTexts],
    ['rating dimensions', RATING_DIMENSIONS, wording.ratingDimensionTexts],
    ['advice', ADVICE_KINDS, wording.adviceTexts],
  ])('has words for exactly the %s', (_name, keys, table) => {
    expect(Object.keys(table).sort()).toEqual(keys.map(String).sort());
  });

  it('names every reason of every pack', () => {
    for (const pack of Object.values(POLICY_PACKS).flat()) {
      for (const reason of Object.keys(pack.evidence)) {
        expect(wording.reasonText(reason, 'zh-CN', pack.reasonNames)).not.toBe('其他法定事由');
      }
    }
    expect(wording.reasonText('unheard-of', 'zh-CN')).toBe('其他法定事由');
  });

  it('says the words for a visit without a code as they are laid down', () => {
    expect(wording.text(wording.noCodeTexts, 'explanation', 'zh-CN', { phone: '××' })).toBe(
      '未查到报备。请核验执法证，或拨打 ×× 核实。常规检查未报备的，可以不予接待；突发事件等法定情形请依法配合。',
    );
  });
});
