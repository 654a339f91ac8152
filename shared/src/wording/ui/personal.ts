import type { TextTable } from '../language.js';

/** What is held about a person: seen, taken along, erased. */
export const personalText = {
  own: { 'zh-CN': '我的个人信息', en: 'My personal data' },
  ownSay: {
    'zh-CN': '这里列出系统保存的与您有关的信息。姓名和电话在数据库中加密保存，平时只显示一部分。',
    en: 'All that is held about you. Names and numbers are encrypted in the database, and shown in part.',
  },
  account: { 'zh-CN': '账号', en: 'Account' },
  name: { 'zh-CN': '姓名', en: 'Name' },
  title: { 'zh-CN': '职务', en: 'Title' },
  workPhone: { 'zh-CN': '工作电话', en: 'Work phone' },
  enterprises: { 'zh-CN': '所属企业', en: 'Enterprises' },
  held: { 'zh-CN': '保存的记录', en: 'Records' },
  count: { 'zh-CN': '{count} 条', en: '{count}' },
  nothing: { 'zh-CN': '没有保存的记录', en: 'No records' },
  'table.service_requests': { 'zh-CN': '企业诉求', en: 'Requests' },
  'table.visit_reports': { 'zh-CN': '未亮码情况反映', en: 'Reported visits' },
  'table.summonses': { 'zh-CN': '吹哨', en: 'Summonses' },
  'table.ratings': { 'zh-CN': '评价', en: 'Ratings' },
  'table.sign_in_sessions': { 'zh-CN': '登录', en: 'Sign-ins' },
  'table.notices': { 'zh-CN': '通知', en: 'Notices' },
  'table.intake_items': { 'zh-CN': '热线等转来的事项', en: 'Sent by other systems' },
  take: { 'zh-CN': '复制全部内容', en: 'Copy everything' },
  taken: { 'zh-CN': '已复制，可粘贴保存', en: 'Copied' },
  notTaken: { 'zh-CN': '没有复制成功，请重试', en: 'Not copied: try again' },
  erase: { 'zh-CN': '删除我的个人信息', en: 'Erase my data' },
  eraseSay: {
    'zh-CN':
      '您的姓名、电话、登录方式和通知将被删除，账号不能再用，且无法恢复。提交的诉求和评价作为办件记录保留，但不再与您关联。',
    en: 'Name, numbers, sign-ins and notices go for good, and the account with them. Requests and ratings stay as records that name nobody.',
  },
  typeName: { 'zh-CN': '请输入您的姓名以确认', en: 'Type your name to confirm' },
  nameMissing: { 'zh-CN': '请输入您的姓名', en: 'Type your name' },
  erased: { 'zh-CN': '已删除', en: 'Erased' },
  inOffice: {
    'zh-CN': '您经办的事项须留有姓名，在岗期间不能删除；离岗后可向区管理员申请。',
    en: 'Your name stands under what you decided. It can be erased once you have left your post.',
  },

  other: { 'zh-CN': '个人信息查询与删除', en: 'Personal data of others' },
  otherSay: {
    'zh-CN': '受理本人的书面申请后办理。查询和删除都会留痕，由监督人员核查。',
    en: 'On the written request of the person. Each look and erasure is kept, and checked by the supervisor.',
  },
  phone: { 'zh-CN': '本人留过的电话', en: 'Number that was left' },
  phoneOdd: { 'zh-CN': '请填写完整的电话号码', en: 'Fill in the whole number' },
  reason: { 'zh-CN': '办理事由', en: 'What for' },
  reasonShort: {
    'zh-CN': '请写明事由，不少于 {count} 个字，如“本人书面申请”',
    en: 'Say what for, in {count} characters or more',
  },
  find: { 'zh-CN': '查询', en: 'Find' },
  eraseOther: { 'zh-CN': '删除以上个人信息', en: 'Erase these data' },
  eraseOtherSay: {
    'zh-CN': '姓名和电话将被删除且无法恢复；办件记录保留，但不再指向本人。确定删除吗？',
    en: 'Names and numbers go for good; records stay and name nobody. Erase them?',
  },
} as const satisfies TextTable;
