import type { TextTable } from '../language.js';

/** Who belongs to an enterprise: inviting, removing, handing over, confirming, joining. */
export const membersText = {
  title: { 'zh-CN': '企业成员', en: 'Members' },
  choose: { 'zh-CN': '选择企业', en: 'Choose an enterprise' },
  search: { 'zh-CN': '按企业名称或信用代码查找', en: 'Search by name or credit code' },
  noneFound: { 'zh-CN': '没有找到企业', en: 'No enterprise found' },
  noEnterprise: { 'zh-CN': '您还不属于任何企业', en: 'You belong to no enterprise' },
  noEnterpriseHint: {
    'zh-CN': '请向企业管理员要一个邀请码。',
    en: 'Ask the administrator of your enterprise for a code.',
  },
  none: { 'zh-CN': '还没有成员', en: 'No members yet' },
  noneHint: {
    'zh-CN': '请给企业发一个管理员码，密封送达，不要放在联系卡上。',
    en: 'Give out the code of an administrator: sealed, and never on a card.',
  },
  administrator: { 'zh-CN': '管理员', en: 'Administrator' },
  member: { 'zh-CN': '成员', en: 'Member' },
  invited: { 'zh-CN': '待加入', en: 'Invited' },
  invitedUntil: { 'zh-CN': '邀请码 {at} 前有效', en: 'Code good until {at}' },
  self: { 'zh-CN': '{name}（我）', en: '{name} (me)' },
  say: {
    'zh-CN': '成员可以以企业名义提诉求、评价检查。有人离职，请当天移除。',
    en: 'Members file and rate in the name of the enterprise. Remove who leaves, the same day.',
  },
  join: { 'zh-CN': '凭邀请码加入另一家企业', en: 'Join another enterprise by a code' },
  // Inviting.
  invite: { 'zh-CN': '邀请同事', en: 'Invite a colleague' },
  inviteAdministrator: { 'zh-CN': '发放管理员码', en: 'Code of an administrator' },
  inviteSay: {
    'zh-CN': '码只能用一次，7 天内有效。凭码加入的人，就是企业的成员。',
    en: 'The code is good once, for seven days. Whoever uses it is a member.',
  },
  administratorSay: {
    'zh-CN': '请先核实此人由企业指定。码只能用一次，7 天内有效；请打印后密封，与联系卡分开送达。',
    en: 'Make sure that the enterprise named this person. The code is good once, for seven days: print, seal, and deliver it apart from the card.',
  },
  name: { 'zh-CN': '姓名', en: 'Name' },
  nameMissing: { 'zh-CN': '请填写姓名', en: 'Fill in the name' },
  post: { 'zh-CN': '职务', en: 'Post' },
  make: { 'zh-CN': '生成码', en: 'Make the code' },
  codeOf: { 'zh-CN': '{name} 的邀请码', en: 'Code of {name}' },
  letterTitle: { 'zh-CN': '“安企码”企业开通函', en: 'Your way into Anqi' },
  letterTo: { 'zh-CN': '{name} 亲启', en: 'To {name}' },
  letterSay: {
    'zh-CN': '在微信打开“安企码”小程序，扫上面的码，或在登录页输入码下的字符。{at} 前有效，用一次即失效。',
    en: 'Open the app in WeChat and scan this, or type it where you sign in. Good until {at}, once.',
  },
  letterKeep: {
    'zh-CN': '凭此码可以代表企业，请勿拍照、转发或张贴。',
    en: 'Whoever has it acts for the enterprise: take no picture, send it to nobody.',
  },
  qr: { 'zh-CN': '邀请码的二维码', en: 'QR code of the code' },
  print: { 'zh-CN': '打印', en: 'Print' },
  once: { 'zh-CN': '只显示这一次。', en: 'Shown this once.' },
  lost: {
    'zh-CN': '码已生成，但没有收到。请重新生成一个。',
    en: 'It was made, but did not arrive. Make another.',
  },
  newCode: { 'zh-CN': '重新生成码', en: 'Another code' },
  newCodeSay: { 'zh-CN': '之前的码随即失效。', en: 'The one before ends.' },
  // A member.
  remove: { 'zh-CN': '移除', en: 'Remove' },
  removeAsk: { 'zh-CN': '移除 {name}？', en: 'Remove {name}?' },
  removeSay: {
    'zh-CN': '他立刻不能再代表企业，已登录的设备会退出。已提的诉求和评价保留。',
    en: 'He acts for the enterprise no more, from now on. What was filed and rated stays.',
  },
  removeInvited: { 'zh-CN': '他手里的邀请码随即失效。', en: 'His code ends.' },
  removed: { 'zh-CN': '已移除', en: 'Removed' },
  leave: { 'zh-CN': '退出企业', en: 'Leave' },
  leaveAsk: { 'zh-CN': '退出 {enterprise}？', en: 'Leave {enterprise}?' },
  leaveSay: {
    'zh-CN': '退出后要有新的邀请码才能再加入。',
    en: 'To come back you need another code.',
  },
  left: { 'zh-CN': '已退出', en: 'You have left' },
  handOver: { 'zh-CN': '移交管理员', en: 'Hand over' },
  handOverAsk: { 'zh-CN': '把管理员移交给 {name}？', en: 'Hand over to {name}?' },
  handOverSay: {
    'zh-CN': '移交后您是普通成员，不能再邀请或移除别人。',
    en: 'You are a member then, and neither invite nor remove.',
  },
  handedOver: { 'zh-CN': '已移交', en: 'Handed over' },
  confirm: { 'zh-CN': '确认为管理员', en: 'Confirm as administrator' },
  confirmAsk: { 'zh-CN': '确认 {name} 为企业管理员？', en: 'Confirm {name} as administrator?' },
  confirmSay: {
    'zh-CN': '请先向企业核实。管理员可以邀请、移除成员。',
    en: 'Ask the enterprise first. He invites and removes members.',
  },
  confirmed: { 'zh-CN': '已确认', en: 'Confirmed' },
  nothing: { 'zh-CN': '您不能改动这位成员。', en: 'Nothing that you may change.' },
  // Joining.
  joinTitle: { 'zh-CN': '加入企业', en: 'Join an enterprise' },
  joinSay: {
    'zh-CN': '输入企业管理员给您的邀请码，或企服中心密封送达的管理员码。',
    en: 'Type the code that the administrator gave you, or that the service centre delivered sealed.',
  },
  joinAs: { 'zh-CN': '您将以“{name}”的身份加入。', en: 'You join as {name}.' },
  joinYes: { 'zh-CN': '加入', en: 'Join' },
  joined: { 'zh-CN': '已加入', en: 'Joined' },
} as const satisfies TextTable;
