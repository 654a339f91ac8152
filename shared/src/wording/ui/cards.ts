import type { TextTable } from '../language.js';

/** The contact card as whoever scans it sees it. */
export const cardPageText = {
  title: { 'zh-CN': '服务企业联系卡', en: 'Contact card' },
  ask: { 'zh-CN': '提诉求', en: 'Make a request' },
  askFor: { 'zh-CN': '代企业提诉求', en: 'Make a request for it' },
  lead: { 'zh-CN': '牵头服务', en: 'Served by' },
  cooperating: { 'zh-CN': '配合部门', en: 'With' },
  people: { 'zh-CN': '谁为您服务', en: 'Who serves you' },
  officer: { 'zh-CN': '服务专员（A角）', en: 'Service officer' },
  deputy: { 'zh-CN': '代岗专员（B角）', en: 'Deputy' },
  standIn: { 'zh-CN': '今天代岗', en: 'Standing in today' },
  onDuty: { 'zh-CN': '今天值守', en: 'On duty today' },
  noPhone: { 'zh-CN': '未登记工作电话', en: 'No work number on record' },
  lines: { 'zh-CN': '打不通？', en: 'No answer?' },
  centre: { 'zh-CN': '企业服务热线', en: 'The service line' },
  whomToAsk: { 'zh-CN': '可以问这里', en: 'Whom to ask' },
  hotline: { 'zh-CN': '政务服务便民热线，全天有人接听', en: 'The city’s public line, day and night' },
  quiet: {
    'zh-CN': '今天是企业安静日。一般检查原则上不上门。',
    en: 'A quiet day: in principle no general inspection comes.',
  },
  quietUntil: {
    'zh-CN': '今天是企业安静日，到{date}为止。一般检查原则上不上门。',
    en: 'A quiet day, until {date}: in principle no general inspection comes.',
  },
  open: {
    'zh-CN': '今天不是企业安静日。检查须先报备，上门须亮码。',
    en: 'Not a quiet day. A visit is filed first and shows its code.',
  },
  openUntil: {
    'zh-CN': '今天不是企业安静日，下一个安静日从{date}起。检查须先报备，上门须亮码。',
    en: 'Not a quiet day; the next begins on {date}. A visit is filed first and shows its code.',
  },
  helps: { 'zh-CN': '这些事都可以找我们', en: 'What we help with' },
  matters: { 'zh-CN': '本企业的在办诉求', en: 'Your open requests' },
  noMatters: { 'zh-CN': '没有在办的诉求', en: 'No open request' },
  due: { 'zh-CN': '{date} 前', en: 'by {date}' },
  provisional: { 'zh-CN': '{date} 前（暂定）', en: 'by {date} (provisional)' },
  signInHint: {
    'zh-CN': '提交诉求、查看进度，要用本企业的账号。打电话不用登录。',
    en: 'Submitting and following requests needs the enterprise’s own account. Calling needs none.',
  },
  notYours: {
    'zh-CN': '您的账号不属于这家企业，不能代它提交诉求。有事请直接打电话。',
    en: 'Your account is not of this enterprise, so it cannot submit for it. Please call instead.',
  },
  stale: {
    'zh-CN': '没有网络，显示的是{date}打开时的内容。电话仍可拨打。',
    en: 'No network: this is the card as of {date}. You can still call.',
  },
  offline: {
    'zh-CN': '没有网络，手机里也没有存过这张卡。卡上印的电话可以直接拨打。',
    en: 'No network, and this card was not opened here before. You can call the printed numbers.',
  },
  'revoked.title': { 'zh-CN': '这张卡已作废', en: 'This card is revoked' },
  'revoked.replaced': {
    'zh-CN': '企业已换发新卡，旧卡上的码不再使用。',
    en: 'The enterprise has a new card; the code on this one is no longer used.',
  },
  'revoked.ended': { 'zh-CN': '这张卡已经停用。', en: 'This card is no longer in use.' },
  'revoked.todo': {
    'zh-CN': '请扫新卡。没有拿到新卡的，请向{name}索取。',
    en: 'Scan the new card. If you have none, ask {name} for it.',
  },
  'retired-key.title': { 'zh-CN': '这张卡需要换发', en: 'This card has to be reissued' },
  'retired-key.text': {
    'zh-CN': '卡是本平台印发的，但码的防伪密钥已停用，不再打开内容。',
    en: 'We printed it, but the key of its code is no longer in use: it opens nothing.',
  },
  'retired-key.todo': { 'zh-CN': '请向{name}换发新卡。', en: 'Ask {name} for a new card.' },
  'not-ours.title': { 'zh-CN': '不是本平台的联系卡', en: 'Not a card of ours' },
  'not-ours.text': {
    'zh-CN': '这个码不是本平台发出的，或者被改动过。',
    en: 'This code was not issued here, or was changed.',
  },
  'not-ours.todo': {
    'zh-CN': '请不要按它的提示付款或填写信息。可以向{name}核实。',
    en: 'Pay nothing and fill in nothing on its account. Ask {name} about it.',
  },
  theCentre: { 'zh-CN': '服务热线', en: 'the service line' },
  scanAgain: { 'zh-CN': '再扫一次', en: 'Scan again' },
  missing: { 'zh-CN': '链接里没有码', en: 'The link carries no code' },
  missingHint: { 'zh-CN': '请重新扫联系卡上的码。', en: 'Please scan the code on the card again.' },
} as const satisfies TextTable;
