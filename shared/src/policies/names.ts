import type { Text } from '../wording/language.js';

/** Names of the reasons, evidence and fields that the packs here share. A pack may bring others. */
export const REASON_NAMES: Record<string, Text> = {
  routine: { 'zh-CN': '日常检查', en: 'Routine inspection' },
  random: { 'zh-CN': '双随机抽查', en: 'Random inspection' },
  thematic: { 'zh-CN': '专项检查', en: 'Thematic inspection' },
  'work-safety': { 'zh-CN': '安全生产', en: 'Work safety' },
  'food-drug-safety': { 'zh-CN': '食药安全', en: 'Food and drug safety' },
  environment: { 'zh-CN': '环境保护', en: 'Environmental protection' },
  emergency: { 'zh-CN': '突发事件', en: 'Emergency' },
  complaint: { 'zh-CN': '投诉举报', en: 'Complaint or report' },
  case: { 'zh-CN': '案件查处', en: 'Case investigation' },
  'superior-order': { 'zh-CN': '上级部署', en: 'Order from above' },
  recheck: { 'zh-CN': '整改复查', en: 'Recheck of a correction' },
  'data-clue': { 'zh-CN': '数据线索核查', en: 'Check of a data clue' },
  transferred: { 'zh-CN': '转办交办', en: 'Transferred matter' },
  'enterprise-request': { 'zh-CN': '企业申请', en: 'Request of the enterprise' },
  'licence-survey': { 'zh-CN': '许可现场核查', en: 'On-site survey for a licence' },
};

export const EVIDENCE_NAMES: Record<string, Text> = {
  approvalNo: { 'zh-CN': '批准文号', en: 'approval number' },
  filingNo: { 'zh-CN': '备案号', en: 'filing number' },
  legalBasis: { 'zh-CN': '法律依据', en: 'legal basis' },
  incident: { 'zh-CN': '突发事件情况', en: 'account of the incident' },
  complaintNo: { 'zh-CN': '投诉举报编号', en: 'complaint number' },
  caseNo: { 'zh-CN': '案件编号', en: 'case number' },
  documentNo: { 'zh-CN': '部署文号', en: 'number of the order' },
  issuer: { 'zh-CN': '部署机关', en: 'issuing authority' },
  priorPlanId: { 'zh-CN': '原检查计划', en: 'earlier plan' },
  clueNo: { 'zh-CN': '线索编号', en: 'clue number' },
  transferNo: { 'zh-CN': '转办编号', en: 'transfer number' },
  requestNo: { 'zh-CN': '申请编号', en: 'request number' },
  applicationNo: { 'zh-CN': '许可申请编号', en: 'licence application number' },
  offSiteFinding: { 'zh-CN': '非现场检查发现的问题', en: 'finding of the off-site check' },
};

export const FIELD_NAMES: Record<string, Text> = {
  'work-safety': { 'zh-CN': '安全生产', en: 'work safety' },
  'food-drug-safety': { 'zh-CN': '食药安全', en: 'food and drug safety' },
  environment: { 'zh-CN': '环境保护', en: 'environmental protection' },
};
