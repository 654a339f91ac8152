import type { Role } from '../permissions/actions.js';
import type { PlanAction } from '../permissions/plan-actions.js';
import type { Relation } from '../permissions/relations.js';
import type { Approver } from '../states/needed-approvals.js';
import type { Texts } from './language.js';

/** Under which the writings of an erased account stand: kept in its row, so in one language. */
export const ERASED_NAME = '已注销用户';

export const roleTexts: Texts<Role> = {
  enterprise: { 'zh-CN': '企业', en: 'Enterprise' },
  inspector: { 'zh-CN': '执法人员', en: 'Inspector' },
  head: { 'zh-CN': '部门负责人', en: 'Head of department' },
  coordinator: { 'zh-CN': '统筹部门', en: 'Coordinating office' },
  centre: { 'zh-CN': '企服中心', en: 'Service centre' },
  supervisor: { 'zh-CN': '监督人员', en: 'Supervisor' },
  'service-officer': { 'zh-CN': '服务专员', en: 'Service officer' },
  clerk: { 'zh-CN': '诉求经办人员', en: 'Request clerk' },
  leader: { 'zh-CN': '委领导', en: 'Committee leader' },
  administrator: { 'zh-CN': '区管理员', en: 'District administrator' },
  auditor: { 'zh-CN': '审计人员', en: 'Auditor' },
  'intake-client': { 'zh-CN': '外部来件系统', en: 'Sending system' },
};

/** What somebody is to a thing: the permission table's columns. */
export const relationTexts: Texts<Relation> = {
  anyone: { 'zh-CN': '任何人', en: 'anyone' },
  self: { 'zh-CN': '本人', en: 'oneself' },
  'own-enterprise': { 'zh-CN': '本企业', en: 'own enterprise' },
  'administers-enterprise': { 'zh-CN': '本人管理的企业', en: 'administers the enterprise' },
  'own-plan': { 'zh-CN': '本人报备或参加', en: 'own plan' },
  'own-department': { 'zh-CN': '本部门', en: 'own department' },
  'own-town': { 'zh-CN': '本镇（管理处）吹哨', en: 'called by the own town' },
  'acting-head': { 'zh-CN': '当日负责人或代理负责人', en: 'head or deputy of the day' },
  heading: { 'zh-CN': '本人任负责人', en: 'heads it in person' },
  serves: { 'zh-CN': '服务的企业', en: 'enterprise served' },
  'first-responsible': { 'zh-CN': '首问责任单位', en: 'first-responsible unit' },
  handling: { 'zh-CN': '牵头或主办', en: 'leads or handles' },
  cooperating: { 'zh-CN': '配合', en: 'cooperates' },
  district: { 'zh-CN': '本区', en: 'district' },
};

export const approverTexts: Texts<Approver> = {
  head: { 'zh-CN': '待部门负责人审批', en: 'Waits for the head of department' },
  coordinator: { 'zh-CN': '待统筹部门同意', en: 'Waits for the coordinating office' },
};

/** The buttons under a plan. */
export const planActionTexts: Texts<PlanAction> = {
  approve: { 'zh-CN': '批准', en: 'Approve' },
  refuse: { 'zh-CN': '不同意', en: 'Refuse' },
  amend: { 'zh-CN': '变更', en: 'Amend' },
  cancel: { 'zh-CN': '取消检查', en: 'Cancel the visit' },
  'replace-officer': { 'zh-CN': '更换执法人员', en: 'Replace an officer' },
  'show-code': { 'zh-CN': '出示检查码', en: 'Show the code' },
  start: { 'zh-CN': '开始检查', en: 'Start the visit' },
  finish: { 'zh-CN': '结束并登记结果', en: 'Finish and record the result' },
  rate: { 'zh-CN': '评价', en: 'Rate' },
};
