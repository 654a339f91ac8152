import type { TextTable } from '../language.js';

/** Submitting a request. */
export const askText = {
  title: { 'zh-CN': '提诉求', en: 'Make a request' },
  signInTitle: { 'zh-CN': '请用企业账号登录', en: 'Sign in with the enterprise’s account' },
  signInHint: {
    'zh-CN': '诉求要由本企业的账号提交，这样才能查到进度、收到答复。急事可以直接拨打 12345。',
    en: 'A request is made from the enterprise’s own account, so that it can be followed and answered. In a hurry, call 12345.',
  },
  hotline: { 'zh-CN': '拨打 12345', en: 'Call 12345' },
  waiting: {
    'zh-CN': '有 {n} 件诉求还没发出去，联网后自动提交。',
    en: '{n} not sent yet: they go when the network is back.',
  },

  whom: { 'zh-CN': '哪家企业', en: 'Which enterprise' },
  'whom.search': { 'zh-CN': '企业名称或信用代码', en: 'Enterprise name or credit code' },
  'whom.hint': { 'zh-CN': '输入两个字以上查找', en: 'Two characters or more' },
  'whom.none': {
    'zh-CN': '没有找到。换个名称，或输入 18 位信用代码。',
    en: 'None found: try another name or the credit code.',
  },
  'whom.other': { 'zh-CN': '换一家', en: 'Another one' },
  channel: { 'zh-CN': '怎么来的', en: 'How it came in' },
  'channel.visit': { 'zh-CN': '走访时提出', en: 'On a visit' },
  'channel.hotline': { 'zh-CN': '热线来电', en: 'By telephone' },

  category: { 'zh-CN': '关于哪方面', en: 'What it is about' },
  'category.change': { 'zh-CN': '更换', en: 'Change' },
  'category.missing': { 'zh-CN': '请选一个类别，拿不准就选“其他”。', en: 'Choose one; “Other” will do.' },
  words: { 'zh-CN': '遇到什么问题，希望怎么解决', en: 'What is wrong, and what you ask for' },
  'words.placeholder': {
    'zh-CN': '例如：厂区北门夜间停车难，货车进不来，请协调。',
    en: 'E.g. trucks cannot get in at the north gate at night.',
  },
  'words.left': { 'zh-CN': '还差 {n} 个字', en: '{n} more characters' },
  'words.count': { 'zh-CN': '{n}／{most} 字', en: '{n} of {most}' },
  'words.missing': {
    'zh-CN': '请写明情况，不少于 {n} 个字。',
    en: 'Say what it is, {n} characters or more.',
  },

  photos: { 'zh-CN': '照片', en: 'Photos' },
  'photos.hint': {
    'zh-CN': '最多 {most} 张，每张不超过 10 MB，自动压缩。',
    en: 'Up to {most}, 10 MB each; made smaller by themselves.',
  },
  'photos.add': { 'zh-CN': '拍照或选择', en: 'Take or choose' },
  'photos.more': { 'zh-CN': '已有 {n} 张', en: '{n} so far' },
  'photos.full': {
    'zh-CN': '最多 {most} 张，多选的没有加入。',
    en: 'Up to {most}: the others were left out.',
  },
  'photos.too-large': {
    'zh-CN': '有照片超过 10 MB，没有加入。请换一张，或先裁剪。',
    en: 'One is over 10 MB and was left out. Choose another or crop it.',
  },
  'photos.unreadable': {
    'zh-CN': '有文件不是照片，没有加入。',
    en: 'One is no picture and was left out.',
  },
  'photos.refused': {
    'zh-CN': '有照片发不出去，请删掉它再提交。',
    en: 'One cannot be sent: remove it first.',
  },
  'photo.nth': { 'zh-CN': '第 {n} 张照片', en: 'Photo {n}' },
  'photo.remove': { 'zh-CN': '删除第 {n} 张照片', en: 'Remove photo {n}' },
  'photo.sending': { 'zh-CN': '{percent}%', en: '{percent}%' },
  'photo.sent': { 'zh-CN': '已上传', en: 'Sent' },
  'photo.waiting': { 'zh-CN': '待上传，点一下重试', en: 'Waits: tap to try' },
  'photo.refused': { 'zh-CN': '不能用，请删除', en: 'Cannot be used' },
  'photo.missing': { 'zh-CN': '手机里找不到了', en: 'Gone from the phone' },

  contact: { 'zh-CN': '联系人', en: 'Contact' },
  'contact.change': { 'zh-CN': '修改', en: 'Change' },
  'contact.name': { 'zh-CN': '姓名', en: 'Name' },
  'contact.phone': { 'zh-CN': '电话', en: 'Telephone' },
  'contact.hint': { 'zh-CN': '办理和回访时联系您', en: 'For questions and the callback' },
  'contact.phone.odd': { 'zh-CN': '电话好像不完整，请再看一下。', en: 'The number looks incomplete.' },
  urgent: { 'zh-CN': '紧急', en: 'Urgent' },
  'urgent.note': {
    'zh-CN': '已影响生产经营或安全，拖不得',
    en: 'Production or safety suffers already',
  },

  submit: { 'zh-CN': '提交诉求', en: 'Submit' },
  'submit.looking': { 'zh-CN': '正在查看有没有相似诉求', en: 'Looking for similar ones' },
  'submit.photos': { 'zh-CN': '正在上传照片 {n}／{all}', en: 'Sending photo {n} of {all}' },
  'submit.sending': { 'zh-CN': '正在提交', en: 'Submitting' },
  'submit.leave': {
    'zh-CN': '可以离开本页，会继续发送，不会重复。',
    en: 'You may leave; it goes on, and goes once.',
  },

  'similar.title': { 'zh-CN': '有相似的诉求正在办理', en: 'Something similar is under way' },
  'similar.say': {
    'zh-CN': '补充到已有诉求，办得更快，也不用重复等。',
    en: 'Adding to it is faster than asking once more.',
  },
  'similar.say.staff': {
    'zh-CN': '同一件事不必再提，可以先看看已有诉求。',
    en: 'Look at it first: the same need not be asked twice.',
  },
  'similar.add': { 'zh-CN': '补充到已有诉求', en: 'Add to it' },
  'similar.see': { 'zh-CN': '查看', en: 'See it' },
  'similar.anyway': { 'zh-CN': '不是一回事，仍要提交', en: 'It is another matter: submit' },
  'similar.back': { 'zh-CN': '返回修改', en: 'Back' },
  'similar.photos': {
    'zh-CN': '照片还没传完，请联网后再补充。',
    en: 'The photos are not sent yet: try again with a network.',
  },

  'done.title': { 'zh-CN': '已提交', en: 'Submitted' },
  'done.number': { 'zh-CN': '编号 {number}', en: 'Number {number}' },
  'done.added': { 'zh-CN': '已补充到诉求 {number}', en: 'Added to request {number}' },
  'done.added.hint': {
    'zh-CN': '办理单位会看到您补充的说明和照片。',
    en: 'Those who handle it see what you added.',
  },
  'done.see': { 'zh-CN': '查看诉求', en: 'See the request' },
  'done.home': { 'zh-CN': '回首页', en: 'Home' },
  'queued.title': { 'zh-CN': '已保存，联网后自动提交', en: 'Saved: it goes when the network is back' },
  'queued.hint': {
    'zh-CN': '关掉小程序也不会丢。发送情况在“我的”里查看。',
    en: 'It survives closing the app. See “My things”.',
  },
  'queued.take-back': { 'zh-CN': '取回修改', en: 'Take it back' },
  'queued.queue': { 'zh-CN': '查看待发送', en: 'See what waits' },
} as const satisfies TextTable;
