/** Registers in words: what they are called, and what is wrong with a file or a row of one. */
import type { RegisterFault } from '../registers/faults.js';
import type { RegisterId } from '../registers/register.js';
import type { Texts } from './language.js';

export const registerTexts: Texts<RegisterId> = {
  enterprises: { 'zh-CN': '企业名录', en: 'Enterprises' },
  sites: { 'zh-CN': '企业场所', en: 'Sites of enterprises' },
  departments: { 'zh-CN': '部门名录', en: 'Departments' },
  staff: { 'zh-CN': '工作人员', en: 'Staff' },
  officers: { 'zh-CN': '执法人员与证件', en: 'Officers and certificates' },
  items: { 'zh-CN': '检查事项清单', en: 'Catalogue of items' },
  'passive-monitoring': { 'zh-CN': '无感监测名单', en: 'Passively monitored' },
  grades: { 'zh-CN': '信用风险分级', en: 'Grades' },
  'abnormal-complainants': { 'zh-CN': '异常投诉名录', en: 'Abnormal complainants' },
};

export const registerFaultTexts: Texts<RegisterFault> = {
  'nothing-in-it': { 'zh-CN': '表里没有内容，请从第 2 行起填写', en: 'Nothing in it: begin in row 2' },
  'too-many-rows': { 'zh-CN': '一次最多 {most} 行，请分成几份', en: 'At most {most} rows at once: split it' },
  'column-missing': { 'zh-CN': '第 1 行缺少这一栏', en: 'Row 1 lacks this column' },
  'column-unknown': { 'zh-CN': '没有“{value}”这一栏，请删去', en: 'There is no column “{value}”: remove it' },
  'column-twice': { 'zh-CN': '这一栏出现了两次', en: 'This column is there twice' },
  missing: { 'zh-CN': '没有填写', en: 'Not filled in' },
  'too-long': { 'zh-CN': '不超过 {most} 个字', en: 'At most {most} characters' },
  'like-a-formula': {
    'zh-CN': '“{value}”像公式，请去掉开头的符号',
    en: '“{value}” looks like a formula: remove its first sign',
  },
  'hidden-sign': {
    'zh-CN': '含有看不见的字符，请重新输入',
    en: 'There are signs in it that cannot be seen: type it again',
  },
  'wrong-code': {
    'zh-CN': '“{value}”不是 18 位统一社会信用代码',
    en: '“{value}” is no credit code of 18 characters',
  },
  'wrong-phone': { 'zh-CN': '“{value}”不是电话号码', en: '“{value}” is no telephone number' },
  'not-a-date': {
    'zh-CN': '“{value}”不是日期，请按 2026-11-25 填写',
    en: '“{value}” is no date: write 2026-11-25',
  },
  'not-yes-or-no': { 'zh-CN': '请填是或否', en: 'Yes or no' },
  'not-one-of': { 'zh-CN': '没有“{value}”这个选项', en: 'There is no “{value}” to choose' },
  'other-than-register': {
    'zh-CN': '与企业名录不符（名录中是“{value}”）',
    en: 'Not as registered, which is “{value}”',
  },
  'ends-before-it-begins': { 'zh-CN': '早于起始日期', en: 'Before the first date' },
  'needs-both': { 'zh-CN': '须与相关一栏一并填写', en: 'Fill in both or neither' },
  'needs-one': { 'zh-CN': '电话和姓名至少填一项', en: 'Fill in the phone, the name, or both' },
  repeated: { 'zh-CN': '与第 {row} 行重复', en: 'The same as row {row}' },
  'already-there': { 'zh-CN': '“{value}”已有登记', en: '“{value}” is registered already' },
  'year-not-yet': {
    'zh-CN': '{value} 年的安排还没有导入，请先导入前一年',
    en: 'The year before {value} is not there yet: take that in first',
  },
  'year-empty': { 'zh-CN': '没有一天放假，请核对', en: 'There is no day off in it: look again' },
  'no-such-row': { 'zh-CN': '企业名录中没有“{value}”', en: 'No “{value}” in the register of enterprises' },
};

/** A credit code that fails its check is taken all the same. */
export const registerDoubtText = {
  'zh-CN': '校验位不符，请核对；确认无误可照常导入',
  en: 'Its check character does not fit: look again. It can be taken in all the same',
} as const;

/** Words in cells that stand for values of ours. */
export const registerCellTexts = {
  'kind.department': { 'zh-CN': '执法部门', en: 'Department' },
  'kind.town': { 'zh-CN': '镇街', en: 'Town' },
  'kind.office': { 'zh-CN': '服务机构', en: 'Office' },
  'scale.above': { 'zh-CN': '以上', en: 'above' },
  'scale.below': { 'zh-CN': '以下', en: 'below' },
} as const;
