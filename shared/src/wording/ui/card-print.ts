import type { TextTable } from '../language.js';

/** Printing contact cards: what to print, how far it is, fetching the file. */
export const cardPrintPageText = {
  title: { 'zh-CN': '打印联系卡', en: 'Print contact cards' },
  short: { 'zh-CN': '打印', en: 'Print' },
  scope: { 'zh-CN': '打印哪些', en: 'What to print' },
  town: { 'zh-CN': '镇街', en: 'Town' },
  park: { 'zh-CN': '园区', en: 'Park' },
  kind: { 'zh-CN': '行业', en: 'Line of business' },
  all: { 'zh-CN': '全部', en: 'All' },
  cards: { 'zh-CN': '{n} 张', en: '{n} cards' },
  undelivered: { 'zh-CN': '只印未送达的', en: 'Only those not delivered yet' },
  undeliveredHint: {
    'zh-CN': '已登记送达的卡不再打印。',
    en: 'Cards whose delivery is on record are left out.',
  },
  count: { 'zh-CN': '{cards} 张卡，{sheets} 张 A4 纸', en: '{cards} cards on {sheets} A4 sheets' },
  counting: { 'zh-CN': '正在统计张数', en: 'Counting' },
  countNone: { 'zh-CN': '所选范围内没有使用中的卡', en: 'No card in use within what is chosen' },
  paper: {
    'zh-CN': '每张 A4 纸 4 张卡，按裁切线裁开。请用 100% 大小打印，不要“适合纸张”。',
    en: 'Four cards on each A4 sheet with cut marks. Print at 100 %, not “fit to page”.',
  },
  start: { 'zh-CN': '生成 PDF', en: 'Make the PDF' },
  started: { 'zh-CN': '已开始生成，可以离开本页', en: 'It is being made. You may leave this page' },
  mine: { 'zh-CN': '我的批次', en: 'My batches' },
  none: { 'zh-CN': '还没有打印过', en: 'Nothing printed yet' },
  noneHint: { 'zh-CN': '选好范围后点“生成 PDF”。', en: 'Choose what to print, then make the PDF.' },
  everything: { 'zh-CN': '全部联系卡', en: 'All cards' },
  progress: { 'zh-CN': '已生成 {done} 张，共 {total} 张', en: '{done} of {total} cards made' },
  ready: { 'zh-CN': '{total} 张，{size} MB', en: '{total} cards, {size} MB' },
  keptUntil: { 'zh-CN': '保留到 {at}', en: 'Kept until {at}' },
  stopped: {
    'zh-CN': '生成中断，已生成的 {done} 张还在。',
    en: 'It stopped. The {done} cards already made are kept.',
  },
  expired: { 'zh-CN': '共 {total} 张，文件已过保留期', en: '{total} cards; the file was kept long enough' },
  fetch: { 'zh-CN': '打开 PDF', en: 'Open the PDF' },
  resume: { 'zh-CN': '继续生成', en: 'Go on' },
  printOne: { 'zh-CN': '打印这张卡', en: 'Print this card' },
} as const satisfies TextTable;
