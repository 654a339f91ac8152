/** Spreadsheets of requests in words: the headings that a file has, and what is wrong with one. */
import type { SheetColumn, SheetFault } from '../states/request-sheets.js';
import type { Texts } from './language.js';

/** The headings of the template; a file is read by those in Chinese. */
export const sheetColumnTexts: Texts<SheetColumn> = {
  'enterprise-code': { 'zh-CN': '统一社会信用代码', en: 'Credit code' },
  'enterprise-name': { 'zh-CN': '企业名称', en: 'Enterprise' },
  category: { 'zh-CN': '诉求类别', en: 'Category' },
  words: { 'zh-CN': '诉求内容', en: 'What is asked for' },
  'contact-name': { 'zh-CN': '联系人', en: 'Contact' },
  'contact-phone': { 'zh-CN': '联系电话', en: 'Telephone' },
  urgency: { 'zh-CN': '紧急程度', en: 'Urgency' },
  'received-on': { 'zh-CN': '收到日期', en: 'Received on' },
};

/** How each column is filled in. */
export const sheetHintTexts: Texts<SheetColumn> = {
  'enterprise-code': {
    'zh-CN': '18 位。与企业名称至少填一项，两项都填的须为同一家企业',
    en: '18 characters. This or the name; where both are there, of the same enterprise',
  },
  'enterprise-name': {
    'zh-CN': '企业名录中的全称；有同名企业的请填统一社会信用代码',
    en: 'As registered; where several have the name, give the code',
  },
  category: { 'zh-CN': '必填。从类别清单中选一个', en: 'Required: one of the list' },
  words: { 'zh-CN': '必填。{least}–{most} 个字', en: 'Required: {least}–{most} characters' },
  'contact-name': { 'zh-CN': '选填。不超过 60 个字', en: 'Optional, 60 characters at most' },
  'contact-phone': { 'zh-CN': '选填。手机或固定电话', en: 'Optional' },
  urgency: { 'zh-CN': '选填。一般或紧急，不填为一般', en: 'Optional: normal (default) or urgent' },
  'received-on': {
    'zh-CN': '选填。如 2026-11-25，不得晚于今天。时限自导入时起算',
    en: 'Optional, not after today. Time limits run from the day it is taken in',
  },
};

/** An invented row. */
export const sheetExampleTexts: Texts<SheetColumn> = {
  'enterprise-code': { 'zh-CN': '91000000MA0000000X', en: '91000000MA0000000X' },
  'enterprise-name': { 'zh-CN': '示例精密制造有限公司', en: 'Example Precision Ltd' },
  category: { 'zh-CN': '水电气网', en: 'Water, power, gas, network' },
  words: {
    'zh-CN': '厂区夜间停电三次，生产线停摆，请协调查明原因。',
    en: 'Three power cuts at night stopped the line; please find out why.',
  },
  'contact-name': { 'zh-CN': '示例联系人', en: 'Example contact' },
  'contact-phone': { 'zh-CN': '00001234567', en: '00001234567' },
  urgency: { 'zh-CN': '一般', en: 'normal' },
  'received-on': { 'zh-CN': '2026-11-25', en: '2026-11-25' },
};

export const sheetUrgencyTexts: Texts<'normal' | 'urgent'> = {
  normal: { 'zh-CN': '一般', en: 'normal' },
  urgent: { 'zh-CN': '紧急', en: 'urgent' },
};

/** Names of the template's two pages, and the headings of the second. */
export const sheetTemplateText = {
  requests: { 'zh-CN': '诉求', en: 'Requests' },
  hints: { 'zh-CN': '填写说明', en: 'How to fill in' },
  column: { 'zh-CN': '栏目', en: 'Column' },
  hint: { 'zh-CN': '说明', en: 'Hint' },
  example: { 'zh-CN': '示例（虚构）', en: 'Example (invented)' },
  categories: { 'zh-CN': '类别清单', en: 'Categories' },
} as const;

export const sheetFaultTexts: Texts<SheetFault> = {
  'nothing-in-it': { 'zh-CN': '表里没有诉求，请从第 2 行起填写', en: 'Nothing in it: begin in row 2' },
  'too-many-rows': { 'zh-CN': '一次最多 {most} 条，请分成几份', en: 'At most {most} at once: split it' },
  'column-missing': {
    'zh-CN': '第 1 行缺少这一栏，请用模板',
    en: 'Row 1 lacks this column: use the template',
  },
  'column-unknown': { 'zh-CN': '没有“{value}”这一栏，请删去', en: 'There is no column “{value}”: remove it' },
  'column-twice': { 'zh-CN': '这一栏出现了两次', en: 'This column is there twice' },
  missing: { 'zh-CN': '没有填写', en: 'Not filled in' },
  'unknown-enterprise': { 'zh-CN': '企业名录中没有“{value}”', en: 'No enterprise “{value}” in the register' },
  'several-enterprises': {
    'zh-CN': '“{value}”有 {n} 家，请填统一社会信用代码',
    en: '{n} enterprises are called “{value}”: give the code',
  },
  'other-enterprise': {
    'zh-CN': '与统一社会信用代码不是同一家企业（代码属于“{value}”）',
    en: 'Not the enterprise of the code, which is “{value}”',
  },
  'unknown-category': { 'zh-CN': '没有“{value}”这个类别', en: 'There is no category “{value}”' },
  'too-short': { 'zh-CN': '不少于 {least} 个字', en: 'At least {least} characters' },
  'too-long': { 'zh-CN': '不超过 {most} 个字', en: 'At most {most} characters' },
  'wrong-phone': { 'zh-CN': '“{value}”不是电话号码', en: '“{value}” is no telephone number' },
  'unknown-urgency': { 'zh-CN': '请填一般或紧急', en: 'Normal or urgent' },
  'not-a-date': {
    'zh-CN': '“{value}”不是日期，请按 2026-11-25 填写',
    en: '“{value}” is no date: write 2026-11-25',
  },
  'in-the-future': { 'zh-CN': '晚于今天', en: 'After today' },
  repeated: { 'zh-CN': '与第 {row} 行相同', en: 'The same as row {row}' },
};
