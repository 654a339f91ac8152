import type { TimelineKind } from '../states/plan-timeline.js';
import type { Texts } from './language.js';

export const timelineTexts: Texts<TimelineKind> = {
  filed: { 'zh-CN': '报备检查计划', en: 'Plan filed' },
  'emergency-registered': { 'zh-CN': '应急登记', en: 'Emergency registered' },
  'accepted-by-coordinator': { 'zh-CN': '统筹部门决定受理', en: 'Accepted by the coordinating office' },
  'approved-by-head': { 'zh-CN': '部门负责人批准', en: 'Approved by the head' },
  'approved-by-coordinator': { 'zh-CN': '统筹部门同意', en: 'Agreed by the coordinating office' },
  refused: { 'zh-CN': '未批准', en: 'Refused' },
  amended: { 'zh-CN': '变更计划，重新审批', en: 'Amended; approval starts over' },
  'fell-back': { 'zh-CN': '联合检查有变化，重新审批', en: 'The joint visit changed; approval starts over' },
  'officer-replaced': { 'zh-CN': '更换执法人员', en: 'Officer replaced' },
  announced: { 'zh-CN': '告知企业', en: 'Enterprise told' },
  reminded: { 'zh-CN': '提醒负责人审批', en: 'Head reminded' },
  cancelled: { 'zh-CN': '取消检查', en: 'Visit cancelled' },
  'lapsed-unapproved': { 'zh-CN': '未按时批准，计划失效', en: 'Lapsed: not approved in time' },
  'lapsed-not-started': {
    'zh-CN': '时段已过未开始，计划失效',
    en: 'Lapsed: its period passed without a start',
  },
  'code-scanned': { 'zh-CN': '现场亮码核验', en: 'Code verified on site' },
  started: { 'zh-CN': '开始检查', en: 'Visit started' },
  finished: { 'zh-CN': '检查结束，结果已反馈', en: 'Visit finished, result given' },
  rated: { 'zh-CN': '企业已评价', en: 'Rated by the enterprise' },
};
