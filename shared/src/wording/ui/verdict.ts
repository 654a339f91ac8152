import type { TextTable } from '../language.js';

/** What a scanned inspection code says, for anyone at the gate. */
export const verdictPageText = {
  title: { 'zh-CN': '核验结果', en: 'Verification' },
  checkedAt: { 'zh-CN': '核验于 {at}', en: 'Checked {at}' },
  department: { 'zh-CN': '检查部门', en: 'Department' },
  enterprise: { 'zh-CN': '被检查企业', en: 'Enterprise' },
  period: { 'zh-CN': '检查时间', en: 'Period' },
  ground: { 'zh-CN': '检查缘由', en: 'Ground' },
  items: { 'zh-CN': '检查事项', en: 'Items' },
  basis: { 'zh-CN': '依据：{basis}', en: 'Basis: {basis}' },
  officers: { 'zh-CN': '执法人员', en: 'Officers' },
  certificate: { 'zh-CN': '{kind} {no}', en: '{kind} {no}' },
  expires: { 'zh-CN': '有效期至 {date}', en: 'valid until {date}' },
  masked: {
    'zh-CN': '证件信息已部分隐藏；被检查企业的人员登录后可看全部。请当面核对执法证。',
    en: 'Partly hidden; members of the enterprise see all after signing in. Compare the certificate itself.',
  },
  compare: { 'zh-CN': '请当面核对执法证原件。', en: 'Compare this with the certificate itself.' },
  joint: { 'zh-CN': '同时进行的联合检查', en: 'Joint with' },
  callDepartment: { 'zh-CN': '致电 {name}', en: 'Call {name}' },
  rate: { 'zh-CN': '评价这次检查', en: 'Rate this visit' },
  open: { 'zh-CN': '查看检查详情', en: 'See the visit' },
  scanAgain: { 'zh-CN': '再扫一次', en: 'Scan again' },
  lookupTitle: { 'zh-CN': '今天的检查', en: 'Visits today' },
  lookupFound: {
    'zh-CN': '查到 {n} 次已报备的检查。请让执法人员出示实时检查码，扫码核验。',
    en: '{n} registered visit(s). Ask for the live code and scan it.',
  },
  lookupHint: {
    'zh-CN': '这里只列出事先告知和已经亮码的检查。',
    en: 'Only visits announced, or whose code was shown, are listed.',
  },
  offline: {
    'zh-CN': '没有网络，无法核验。请在有信号的地方重试，或拨打服务热线核实。',
    en: 'No network: this cannot be verified here. Try where there is a signal.',
  },
  lookupScan: { 'zh-CN': '去扫码或输入', en: 'Scan or type' },
  lookupMissing: { 'zh-CN': '没有说明是哪家企业', en: 'Which enterprise?' },
  lookupMissingHint: {
    'zh-CN': '请扫营业执照上的码，或输入信用代码。',
    en: 'Scan the code on its licence, or type its credit code.',
  },
  missing: { 'zh-CN': '链接里没有码', en: 'The link carries no code' },
  missingHint: { 'zh-CN': '请重新扫码。', en: 'Please scan again.' },

  reportTitle: { 'zh-CN': '举报未亮码检查', en: 'Report a visit' },
  reportIntro: {
    'zh-CN': '有人上门检查却没有出示检查码？告诉我们，由企服中心核查。不用登录，可以不留名。',
    en: 'Somebody came to inspect without a code? Tell us: the service centre looks into it. No sign-in, no name needed.',
  },
  reportEnterprise: { 'zh-CN': '企业名称', en: 'Enterprise' },
  reportDepartment: { 'zh-CN': '来检查的部门', en: 'Department that came' },
  reportDate: { 'zh-CN': '日期', en: 'Date' },
  reportTime: { 'zh-CN': '时间', en: 'Time' },
  reportWords: { 'zh-CN': '当时的情况', en: 'What happened' },
  reportWordsHint: {
    'zh-CN': '例如：几个人、查了什么、是否出示证件。最多 500 字。',
    en: 'How many people, what they looked at, papers shown or not. 500 characters at most.',
  },
  reportPhone: { 'zh-CN': '联系电话', en: 'Phone' },
  reportPhoneHint: { 'zh-CN': '只供核查时联系您', en: 'Only to ask you back' },
  reportSend: { 'zh-CN': '提交举报', en: 'Send the report' },
  reportNeedsEnterprise: { 'zh-CN': '请写明企业名称', en: 'Say which enterprise' },
  reportFuture: { 'zh-CN': '时间不能晚于现在', en: 'The time must not lie ahead' },
  reportSentTitle: { 'zh-CN': '已收到举报', en: 'Report received' },
  reportQueuedTitle: { 'zh-CN': '举报待发送', en: 'Report waits to be sent' },
  reportSentText: {
    'zh-CN': '编号 {id}。企服中心会核查这次检查是否报备。',
    en: 'Number {id}. The service centre will see whether the visit was registered.',
  },
  reportQueued: {
    'zh-CN': '现在没有网络。举报已存在手机里，联网后自动发送，只会发送一次。',
    en: 'No network now. The report is kept on the phone and sent once when it is back.',
  },
  reportHome: { 'zh-CN': '回首页', en: 'Home' },
} as const satisfies TextTable;
