import type { TextTable } from '../language.js';

/** What an enterprise is given for what it filed or rated. */
export const receiptText = {
  title: { 'zh-CN': '留痕回执', en: 'Receipt' },
  say: {
    'zh-CN':
      '回执证明您或本企业提交的内容已经记入平台留痕。谁事后改动或删除这条记录，凭回执都能查出来。可以复制保存，或发给信任的人。',
    en: 'It proves that what you or your enterprise sent stands in the record. Whoever changes or removes it later is found out by it. Copy and keep it, or give it to somebody you trust.',
  },
  none: { 'zh-CN': '没有可领取的回执', en: 'No receipt for you' },
  noneHint: {
    'zh-CN': '本企业提交的诉求，企业成员都可领取；评价的回执给评价的本人和企业管理员。',
    en: 'What the enterprise filed is for all of its people; what it rated for whoever rated and its administrator.',
  },
  at: { 'zh-CN': '提交时间', en: 'Sent' },
  place: { 'zh-CN': '留痕位置', en: 'Place' },
  waiting: { 'zh-CN': '已登记，稍后入链', en: 'Taken down, to be sealed soon' },
  sealed: { 'zh-CN': '第 {seq} 条，次日公布', en: 'No. {seq}, published the next day' },
  published: { 'zh-CN': '第 {seq} 条，已随 {date} 的留痕公布', en: 'No. {seq}, published with {date}' },
  print: { 'zh-CN': '指纹', en: 'Fingerprint' },
  check: { 'zh-CN': '与留痕核对', en: 'Check against the record' },
} as const satisfies TextTable;

/** By the action that a receipt is for. */
export const receiptActionTexts = {
  'request.submit': { 'zh-CN': '提交诉求', en: 'Request submitted' },
  'request.rate': { 'zh-CN': '评价诉求办理', en: 'Request rated' },
  'request.reopen': { 'zh-CN': '要求重新办理', en: 'Request reopened' },
  'visit.rate': { 'zh-CN': '评价检查', en: 'Visit rated' },
  'visit.report': { 'zh-CN': '反映未亮码检查', en: 'Visit without a code reported' },
} as const satisfies TextTable;

export const receiptVerdictTexts = {
  whole: { 'zh-CN': '与留痕一致', en: 'Agrees with the record' },
  waiting: { 'zh-CN': '已登记，稍后入链，再核对一次', en: 'Taken down, not sealed yet: check again soon' },
  contradicted: {
    'zh-CN': '与留痕不一致：记录可能被改动。请保存回执，向监督部门反映。',
    en: 'Contradicts the record, which may have been changed. Keep the receipt and tell the supervisor.',
  },
  'not-ours': { 'zh-CN': '不是本平台的回执', en: 'No receipt of ours' },
} as const satisfies TextTable;
