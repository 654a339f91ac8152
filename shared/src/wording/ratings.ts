import type { FollowUpEvent, FollowUpOutcome, FollowUpStatus } from '../states/follow-up-states.js';
import type { RatingDimension, RatingLevel } from '../states/rating-batches.js';
import type { ReportOutcome, ReportStatus } from '../states/visit-records.js';
import type { Language, Texts } from './language.js';

/** S003 一(三): five levels. */
export const ratingLevelTexts: Texts<`${RatingLevel}`> = {
  5: { 'zh-CN': '非常满意', en: 'Very satisfied' },
  4: { 'zh-CN': '满意', en: 'Satisfied' },
  3: { 'zh-CN': '基本满意', en: 'Fairly satisfied' },
  2: { 'zh-CN': '不满意', en: 'Dissatisfied' },
  1: { 'zh-CN': '非常不满意', en: 'Very dissatisfied' },
};

export function ratingLevelText(level: RatingLevel, language: Language): string {
  return ratingLevelTexts[`${level}`][language];
}

export const ratingDimensionTexts: Texts<RatingDimension> = {
  codeShown: { 'zh-CN': '主动亮码', en: 'Showed the code' },
  papersShown: { 'zh-CN': '出示证件文书', en: 'Showed papers' },
  courtesy: { 'zh-CN': '文明规范', en: 'Courtesy' },
  noDisturbance: { 'zh-CN': '不扰经营', en: 'No needless disturbance' },
  integrity: { 'zh-CN': '廉洁自律', en: 'Integrity' },
};

export const ratingTexts: Texts<'thanks' | 'promise' | 'closes'> = {
  thanks: { 'zh-CN': '感谢评价', en: 'Thank you' },
  promise: {
    'zh-CN': '被评价的部门只看到汇总，看不到是谁评的。',
    en: 'The rated department sees sums only, never who rated.',
  },
  closes: { 'zh-CN': '请在 {date} 前评价。', en: 'You can rate until {date}.' },
};

export const followUpStatusTexts: Texts<FollowUpStatus> = {
  open: { 'zh-CN': '待联系', en: 'To be contacted' },
  contacted: { 'zh-CN': '已联系', en: 'Contacted' },
  settled: { 'zh-CN': '已办结', en: 'Settled' },
};

export const followUpEventTexts: Texts<FollowUpEvent> = {
  contact: { 'zh-CN': '登记联系情况', en: 'Record the contact' },
  settle: { 'zh-CN': '填写核实结果', en: 'Record the outcome' },
};

export const followUpOutcomeTexts: Texts<FollowUpOutcome> = {
  confirmed: { 'zh-CN': '情况属实', en: 'Confirmed' },
  'not-substantiated': { 'zh-CN': '未能核实', en: 'Not substantiated' },
};

export const reportStatusTexts: Texts<ReportStatus> = {
  open: { 'zh-CN': '待核查', en: 'To be looked into' },
  handled: { 'zh-CN': '已核查', en: 'Looked into' },
};

export const reportOutcomeTexts: Texts<ReportOutcome> = {
  'was-registered': { 'zh-CN': '已报备，但未亮码', en: 'Filed, but the code was not shown' },
  'told-off': { 'zh-CN': '未报备，已责令改正', en: 'Not filed; told to mend its ways' },
  emergency: { 'zh-CN': '突发事件，已补登记', en: 'An emergency, registered since' },
  unfounded: { 'zh-CN': '情况不属实', en: 'Unfounded' },
};
