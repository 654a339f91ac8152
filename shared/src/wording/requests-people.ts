import type { RequestRelation, RequestRole } from '../states/request-permissions.js';
import type { Texts } from './language.js';

export const requestRoleTexts: Texts<RequestRole> = {
  enterprise: { 'zh-CN': '企业', en: 'Enterprise' },
  'service-officer': { 'zh-CN': '服务专员', en: 'Service officer' },
  centre: { 'zh-CN': '企服中心', en: 'Service centre' },
  clerk: { 'zh-CN': '部门经办人', en: 'Department clerk' },
  head: { 'zh-CN': '部门负责人', en: 'Head of department' },
  leader: { 'zh-CN': '委领导', en: 'Committee leader' },
  supervisor: { 'zh-CN': '监督人员', en: 'Supervisor' },
  auditor: { 'zh-CN': '审计人员', en: 'Auditor' },
};

/** What somebody is to a request. */
export const requestRelationTexts: Texts<RequestRelation> = {
  'own-enterprise': { 'zh-CN': '本企业', en: 'own enterprise' },
  serves: { 'zh-CN': '联系服务的企业', en: 'serves the enterprise' },
  'first-responsible': { 'zh-CN': '首问责任单位', en: 'first-responsible unit' },
  handling: { 'zh-CN': '牵头或主办部门', en: 'lead or principal department' },
  cooperating: { 'zh-CN': '配合部门', en: 'cooperating department' },
  'acting-head': { 'zh-CN': '当日负责人或代理负责人', en: 'head or deputy of the day' },
  district: { 'zh-CN': '本区', en: 'district' },
};
