import type { DeviceApp, DeviceSystem, SignInMethod } from '../../states/sessions.js';
import type { Texts, TextTable } from '../language.js';

/** Signing in, taking an account, one's devices, and letting people in. */
export const accountText = {
  title: { 'zh-CN': '登录', en: 'Sign in' },
  staff: { 'zh-CN': '工作人员登录', en: 'For staff' },
  enterpriseHint: {
    'zh-CN': '企业用户请在微信小程序“安企码”里登录，再用手机扫码登录电脑。',
    en: 'People of enterprises sign in within WeChat, and let a browser in by their phone.',
  },
  login: { 'zh-CN': '账号名', en: 'Name' },
  password: { 'zh-CN': '密码', en: 'Password' },
  oneTimePassword: { 'zh-CN': '动态口令', en: 'One-time password' },
  oneTimeHint: { 'zh-CN': '验证器现在显示的 6 位数字', en: 'The 6 digits that your authenticator shows' },
  missing: { 'zh-CN': '请填写', en: 'Fill this in' },
  sixDigits: { 'zh-CN': '请填写 6 位数字', en: 'Six digits' },
  signIn: { 'zh-CN': '登录', en: 'Sign in' },
  signedIn: { 'zh-CN': '已登录', en: 'Signed in' },
  already: { 'zh-CN': '已用 {name} 的身份登录', en: 'Signed in as {name}' },
  goHome: { 'zh-CN': '回首页', en: 'Home' },
  first: { 'zh-CN': '首次开通', en: 'First time' },
  firstNote: { 'zh-CN': '凭一次性开通码设置密码', en: 'Set a password by your one-time code' },
  lost: {
    'zh-CN': '忘记密码或换了手机？请区管理员重新发一个开通码。',
    en: 'Lost password or phone? Ask the district administrator for another code.',
  },
  // By WeChat.
  wechatSay: { 'zh-CN': '用微信登录，不用另设密码。', en: 'Sign in by WeChat, without a password.' },
  byWechat: { 'zh-CN': '微信登录', en: 'Sign in by WeChat' },
  wechatFailed: {
    'zh-CN': '微信没有给出登录凭证，请稍后再试。',
    en: 'WeChat gave no code; try again later.',
  },
  bindTitle: { 'zh-CN': '首次登录', en: 'First sign-in' },
  bindSay: {
    'zh-CN': '这个微信还没有开通。请输入另行送达的一次性开通码；它不在联系卡上，也不在营业执照上。',
    en: 'This WeChat is not bound yet. Type the one-time code that was delivered to you; it is on no card and no licence.',
  },
  bind: { 'zh-CN': '开通并登录', en: 'Bind and sign in' },
  code: { 'zh-CN': '一次性开通码', en: 'One-time code' },
  codeHint: { 'zh-CN': '16 位字母和数字，不分大小写', en: '16 letters and digits, capital or not' },
  codeShort: { 'zh-CN': '请填写完整的 16 位', en: 'All 16 of them' },
  // Taking an account.
  enrolTitle: { 'zh-CN': '首次开通', en: 'Taking your account' },
  step: { 'zh-CN': '第 {n} 步，共 2 步', en: 'Step {n} of 2' },
  loginHint: {
    'zh-CN': '3 至 39 位字母、数字，可含 . _ -，用来登录',
    en: '3 to 39 letters and digits, also . _ -',
  },
  loginWrong: {
    'zh-CN': '请用字母、数字、. _ -，3 至 39 位',
    en: 'Letters, digits, . _ -, 3 to 39 of them',
  },
  passwordHint: {
    'zh-CN': '10 个以上的字符，一句好记的话也可以',
    en: 'Ten characters or more, a sentence if you like',
  },
  passwordShort: { 'zh-CN': '请用 10 个以上的字符', en: 'Ten characters or more' },
  again: { 'zh-CN': '再输一次密码', en: 'Password once more' },
  notTheSame: { 'zh-CN': '两次输入的密码不一样', en: 'The two are not the same' },
  next: { 'zh-CN': '下一步', en: 'Next' },
  authenticator: { 'zh-CN': '添加验证器', en: 'Add the authenticator' },
  authenticatorSay: {
    'zh-CN':
      '{name}，请用手机上的验证器（如腾讯身份验证器、Microsoft Authenticator）扫这个码，或手工输入密钥。',
    en: '{name}, scan this with an authenticator on your phone, or type the key by hand.',
  },
  qr: { 'zh-CN': '验证器的二维码', en: 'QR code for the authenticator' },
  secret: { 'zh-CN': '密钥', en: 'Key' },
  copy: { 'zh-CN': '复制', en: 'Copy' },
  copied: { 'zh-CN': '已复制', en: 'Copied' },
  notCopied: { 'zh-CN': '没有复制成功，请手工抄下', en: 'Not copied: write it down' },
  finish: { 'zh-CN': '开通并登录', en: 'Finish and sign in' },
  back: { 'zh-CN': '返回登录', en: 'Back to signing in' },
  // My devices.
  devices: { 'zh-CN': '我的设备', en: 'My devices' },
  devicesSay: {
    'zh-CN':
      '这些设备登录着您的账号。有不认识的，请让它退出；若怀疑密码泄露，请全部退出并请区管理员重发开通码。',
    en: 'Your account is signed in on these. Sign out what you do not know.',
  },
  here: { 'zh-CN': '本机', en: 'This one' },
  device: { 'zh-CN': '{app} · {system}', en: '{app} · {system}' },
  since: { 'zh-CN': '{method}，{at} 登录', en: '{method}, since {at}' },
  used: { 'zh-CN': '最近使用 {at}', en: 'Last used {at}' },
  none: { 'zh-CN': '没有登录的设备', en: 'No devices' },
  noneHint: { 'zh-CN': '演示身份不记录设备。', en: 'Personas of the demo have none.' },
  remove: { 'zh-CN': '退出', en: 'Sign out' },
  removeOf: { 'zh-CN': '退出 {device}', en: 'Sign out {device}' },
  removeAsk: { 'zh-CN': '让“{device}”退出登录？', en: 'Sign out “{device}”?' },
  removeSay: {
    'zh-CN': '那台设备立刻不能再使用您的账号。',
    en: 'It can no longer use your account.',
  },
  removed: { 'zh-CN': '已退出', en: 'Signed out' },
  everywhere: { 'zh-CN': '全部退出', en: 'Sign out everywhere' },
  everywhereAsk: { 'zh-CN': '在所有设备上退出登录？', en: 'Sign out on every device?' },
  everywhereSay: {
    'zh-CN': '包括本机。待发送的内容仍留在手机里，下次登录同一账号时发送。',
    en: 'Here too. What waits stays on this phone for the same account.',
  },
  // Letting people in.
  people: { 'zh-CN': '人员开通', en: 'Letting people in' },
  personalData: { 'zh-CN': '个人信息查询与删除', en: 'Personal data' },
  peopleSearch: { 'zh-CN': '按完整姓名或职务查找', en: 'Search by whole name, or title' },
  peopleNone: { 'zh-CN': '没有找到人员', en: 'Nobody found' },
  canSignIn: { 'zh-CN': '已开通', en: 'Can sign in' },
  hasCode: { 'zh-CN': '已发码', en: 'Has a code' },
  notYet: { 'zh-CN': '未开通', en: 'Not yet' },
  roles: { 'zh-CN': '身份', en: 'Roles' },
  byPassword: { 'zh-CN': '密码登录', en: 'By password' },
  no: { 'zh-CN': '未设置', en: 'Not set' },
  yes: { 'zh-CN': '已设置', en: 'Set' },
  codeUntil: { 'zh-CN': '开通码有效至', en: 'Code good until' },
  issue: { 'zh-CN': '发放一次性开通码', en: 'Give out a one-time code' },
  issueSay: {
    'zh-CN': '此前发给他的开通码随即失效。他用新码开通时，以同样方式登录着的设备会退出。',
    en: 'An earlier code ends. When the new one is used, devices signed in by the same means are signed out.',
  },
  issued: { 'zh-CN': '{name} 的一次性开通码', en: 'One-time code of {name}' },
  issuedSay: {
    'zh-CN':
      '只显示这一次，{at} 前有效。请装入信封封好，或当面告知本人；不要写在联系卡上，也不要和账号名放在一起。',
    en: 'Shown this once, good until {at}. Hand it over sealed or by word of mouth; never on a card, nor with the name.',
  },
  issuedLost: {
    'zh-CN': '开通码已经发出，但没有收到。请重新发放一个。',
    en: 'A code was made, but did not arrive. Give out another.',
  },
} as const satisfies TextTable;

export const signInMethodTexts: Texts<SignInMethod> = {
  password: { 'zh-CN': '密码', en: 'Password' },
  wechat: { 'zh-CN': '微信', en: 'WeChat' },
  scan: { 'zh-CN': '手机扫码', en: 'Phone' },
};

export const deviceAppTexts: Texts<DeviceApp> = {
  wechat: { 'zh-CN': '微信', en: 'WeChat' },
  edge: { 'zh-CN': 'Edge', en: 'Edge' },
  firefox: { 'zh-CN': 'Firefox', en: 'Firefox' },
  chrome: { 'zh-CN': 'Chrome', en: 'Chrome' },
  safari: { 'zh-CN': 'Safari', en: 'Safari' },
  other: { 'zh-CN': '其他浏览器', en: 'Another browser' },
};

export const deviceSystemTexts: Texts<DeviceSystem> = {
  harmony: { 'zh-CN': '鸿蒙', en: 'HarmonyOS' },
  android: { 'zh-CN': '安卓', en: 'Android' },
  ios: { 'zh-CN': 'iPhone / iPad', en: 'iPhone / iPad' },
  windows: { 'zh-CN': 'Windows', en: 'Windows' },
  mac: { 'zh-CN': 'Mac', en: 'Mac' },
  linux: { 'zh-CN': 'Linux', en: 'Linux' },
  other: { 'zh-CN': '其他设备', en: 'Another device' },
};
