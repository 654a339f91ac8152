import type { TextTable } from '../language.js';

/** Reminders by WeChat, as people turn them on: each yes is for one message. */
export const reminderText = {
  title: { 'zh-CN': '微信提醒', en: 'Reminders by WeChat' },
  hint: {
    'zh-CN': '每同意一次，可收到一条。通知仍会留在“通知”里。',
    en: 'Each yes is for one message. Notices stay in the app in any case.',
  },
  progress: { 'zh-CN': '接收进度提醒', en: 'Remind me of its progress' },
  left: { 'zh-CN': '还可收到 {n} 条', en: '{n} left' },
  none: { 'zh-CN': '点一下，由微信提醒您一次', en: 'Tap to be reminded once' },
  more: { 'zh-CN': '再收一条', en: 'One more' },
  ask: { 'zh-CN': '开启', en: 'Turn on' },
  asked: { 'zh-CN': '已开启，有进展会提醒您', en: 'You will be reminded' },
  refused: {
    'zh-CN': '没有开启。可在微信的小程序设置里打开“订阅消息”。',
    en: 'Not turned on. Allow subscribe messages in WeChat’s settings of this app.',
  },
  off: { 'zh-CN': '关闭微信提醒', en: 'Turn reminders off' },
  offAsk: {
    'zh-CN': '关闭后，微信不再提醒，已同意的次数作废。通知仍会留在“通知”里。',
    en: 'WeChat reminds you no more and what you agreed to lapses. Notices stay in the app.',
  },
  offDone: { 'zh-CN': '已关闭微信提醒', en: 'Reminders are off' },
} as const satisfies TextTable;
