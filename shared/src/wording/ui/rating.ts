import type { TextTable } from '../language.js';

/** Rating a finished visit, and a department's sums. */
export const ratingPageText = {
  title: { 'zh-CN': '评价检查', en: 'Rate the visit' },
  how: { 'zh-CN': '您对这次检查满意吗？', en: 'How was this visit?' },
  more: { 'zh-CN': '再具体一点', en: 'A little more' },
  words: { 'zh-CN': '想说的话', en: 'In your words' },
  wordsHint: {
    'zh-CN': '部门只能看到汇总，看不到是谁写的。最多 500 字。',
    en: 'The department sees sums only, never who wrote. 500 characters at most.',
  },
  submit: { 'zh-CN': '提交评价', en: 'Send the rating' },
  chooseLevel: { 'zh-CN': '请先选择满意程度', en: 'Choose a level first' },
  thanksText: {
    'zh-CN': '评价已记录，会计入部门的汇总。',
    en: 'Your rating is recorded and counts in the sums.',
  },
  badText: {
    'zh-CN': '评价已记录。企服中心或监督部门会在一个工作日内联系您，不是被评部门。',
    en: 'Recorded. The service centre or the supervisor will contact you within one working day, not the department.',
  },
  queuedText: {
    'zh-CN': '现在没有网络。评价已存在手机里，联网后自动发送，只会发送一次。',
    en: 'No network now. Your rating is kept on the phone and sent once when it is back.',
  },
  already: { 'zh-CN': '这次检查已经评价过', en: 'Already rated' },
  alreadyText: { 'zh-CN': '贵企业的评价：{level}', en: 'Your enterprise said: {level}' },
  tooLate: { 'zh-CN': '已过评价期限', en: 'Too late to rate' },
  tooLateText: {
    'zh-CN': '有意见仍可向企服中心反映。',
    en: 'The service centre still listens to you.',
  },
  notFinished: { 'zh-CN': '检查还没有结束', en: 'The visit is not finished' },
  notFinishedText: { 'zh-CN': '检查结束后就可以评价。', en: 'You can rate it when it is finished.' },
  home: { 'zh-CN': '回首页', en: 'Home' },

  sumsTitle: { 'zh-CN': '部门汇总', en: 'Department sums' },
  department: { 'zh-CN': '部门', en: 'Department' },
  range: { 'zh-CN': '时间', en: 'Period' },
  'range.month': { 'zh-CN': '本月', en: 'Month' },
  'range.quarter': { 'zh-CN': '近三个月', en: 'Three months' },
  'range.year': { 'zh-CN': '近一年', en: 'A year' },
  ratings: { 'zh-CN': '企业评价', en: 'Ratings' },
  average: { 'zh-CN': '平均 {n} 分', en: 'Average {n}' },
  counted: { 'zh-CN': '{n} 次评价', en: '{n} ratings' },
  times: { 'zh-CN': '{n} 次', en: '{n}' },
  withheld: {
    'zh-CN': '还有评价未满一批，成批后才计入，以免看出是谁评的。',
    en: 'Some ratings wait for a whole batch, so that nobody can tell who rated.',
  },
  noRatings: { 'zh-CN': '还没有可显示的评价', en: 'No ratings to show yet' },
  wordsSaid: { 'zh-CN': '企业的话', en: 'What enterprises said' },
  plans: { 'zh-CN': '检查计划', en: 'Plans' },
  attempts: { 'zh-CN': '未通过的报备', en: 'Filings held back' },
  rejected: { 'zh-CN': '被规则拒绝', en: 'Refused by the rules' },
  undetermined: { 'zh-CN': '无法判断', en: 'Undetermined' },
  necessities: { 'zh-CN': '写明确需开展', en: 'With a stated necessity' },
  byRule: { 'zh-CN': '被哪条规则挡住', en: 'Held by which rule' },
  followUps: { 'zh-CN': '差评整改', en: 'Bad ratings' },
  followUpCount: { 'zh-CN': '差评', en: 'Bad ratings' },
  confirmed: { 'zh-CN': '属实并整改', en: 'Confirmed' },
  unsubstantiated: { 'zh-CN': '不属实占比', en: 'Not substantiated' },
} as const satisfies TextTable;
