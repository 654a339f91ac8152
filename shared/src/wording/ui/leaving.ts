import type { OpenWorkKind } from '../../states/open-work.js';
import type { Texts, TextTable } from '../language.js';

/** Somebody leaves his post: what he has in hand, and who takes it over. */
export const leavingText = {
  title: { 'zh-CN': '{name} 离岗', en: '{name} leaves' },
  begin: { 'zh-CN': '离岗移交', en: 'Leaves his post' },
  say: {
    'zh-CN': '确认后立刻生效：身份全部取消，所有设备退出登录，开通码和密码作废。',
    en: 'At once: no roles, signed out everywhere, neither code nor password.',
  },
  work: { 'zh-CN': '手上的工作', en: 'What he has in hand' },
  noWork: { 'zh-CN': '手上没有未办完的工作', en: 'Nothing in hand' },
  count: { 'zh-CN': '{count} 项', en: '{count}' },
  successor: { 'zh-CN': '移交给', en: 'Handed over to' },
  noSuccessor: { 'zh-CN': '暂不指定，退回本单位', en: 'Nobody yet: back to the unit' },
  noSuccessorNote: {
    'zh-CN': '诉求回到本单位待办；只有他一人参加的走访会取消，并告知企业',
    en: 'Requests wait at the unit; visits of his alone are called off, and the enterprise is told',
  },
  plansNote: {
    'zh-CN': '检查计划不自动换人，会提醒部门负责人另派执法人员。',
    en: 'Plans keep their place: the head is asked to name somebody else.',
  },
  yes: { 'zh-CN': '确认离岗', en: 'Confirm' },
  ask: { 'zh-CN': '{name} 确实离岗了吗？', en: 'Does {name} really leave?' },
  done: { 'zh-CN': '已办理离岗', en: 'Done' },
  visitCalledOff: {
    'zh-CN': '走访人员岗位调整，另行安排',
    en: 'Whoever was to come has another post; another visit will be arranged',
  },
} as const satisfies TextTable;

export const openWorkTexts: Texts<OpenWorkKind> = {
  requests: { 'zh-CN': '办理中的诉求', en: 'Requests' },
  enterprises: { 'zh-CN': '联系的企业', en: 'Enterprises' },
  'service-visits': { 'zh-CN': '已安排的走访', en: 'Service visits' },
  summonses: { 'zh-CN': '未办结的吹哨', en: 'Summonses' },
  plans: { 'zh-CN': '参加的检查计划', en: 'Plans' },
};
