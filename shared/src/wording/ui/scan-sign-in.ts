import type { TextTable } from '../language.js';

/** Signing in to a browser by a phone: what the browser says, and what the phone asks. */
export const scanSignInText = {
  title: { 'zh-CN': '手机扫码登录', en: 'Sign in by phone' },
  note: { 'zh-CN': '用已登录的“安企码”小程序扫一扫', en: 'Scan with the app where you are signed in' },
  say: {
    'zh-CN': '在手机上打开“安企码”小程序，点“扫一扫”扫这个码。请不要把它发给别人。',
    en: 'Open the app on your phone and scan this. Send it to nobody.',
  },
  qr: { 'zh-CN': '登录二维码', en: 'Sign-in code' },
  waiting: { 'zh-CN': '等待扫码，{at} 前有效', en: 'Waits to be scanned, good until {at}' },
  scanned: { 'zh-CN': '已扫码。请在手机上输入这个数字', en: 'Scanned. Type this number on the phone' },
  over: { 'zh-CN': '这个码已失效', en: 'This code is over' },
  overSay: {
    'zh-CN': '两分钟没有完成，或者手机上没有同意。换一张就可以再扫。',
    en: 'Two minutes went by, or the phone said no. Ask for another.',
  },
  another: { 'zh-CN': '换一张', en: 'Another code' },
  offline: { 'zh-CN': '网络中断，恢复后会继续', en: 'No network: it goes on when that is back' },
  byPassword: { 'zh-CN': '用账号密码登录', en: 'Sign in by password' },
  // On the phone.
  confirmTitle: { 'zh-CN': '确认登录', en: 'Confirm a sign-in' },
  noTicket: { 'zh-CN': '没有登录二维码', en: 'No code to confirm' },
  noTicketHint: { 'zh-CN': '请回首页扫浏览器上的登录二维码。', en: 'Scan the code that the browser shows.' },
  asks: { 'zh-CN': '有浏览器要用您的身份登录', en: 'A browser wants to sign in as you' },
  browser: { 'zh-CN': '浏览器', en: 'Browser' },
  askedAt: { 'zh-CN': '发起时间', en: 'Asked at' },
  as: { 'zh-CN': '登录身份', en: 'Signs in as' },
  only: {
    'zh-CN': '只有您自己正坐在这台电脑前，才可以同意。别人发来的码，不要同意。',
    en: 'Agree only if you sit before that computer yourself. Never for a code that was sent to you.',
  },
  number: { 'zh-CN': '浏览器上显示的两位数字', en: 'The two digits that the browser shows' },
  numberHint: { 'zh-CN': '输错一次，这个码就失效', en: 'One wrong number ends this code' },
  numberShort: { 'zh-CN': '请填写 2 位数字', en: 'Two digits' },
  yes: { 'zh-CN': '同意登录', en: 'Let it in' },
  no: { 'zh-CN': '不是我，拒绝', en: 'It is not me' },
  done: { 'zh-CN': '已同意登录', en: 'It is let in' },
  doneSay: {
    'zh-CN': '那台浏览器马上进入。用完请在“我的设备”里让它退出。',
    en: 'The browser signs in now. Sign it out in “My devices” when you are done.',
  },
  refused: { 'zh-CN': '已拒绝', en: 'Refused' },
  refusedSay: { 'zh-CN': '那台浏览器没有登录。', en: 'That browser is not signed in.' },
  goHome: { 'zh-CN': '回首页', en: 'Home' },
} as const satisfies TextTable;
