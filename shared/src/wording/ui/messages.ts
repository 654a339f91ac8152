import type { TextTable } from '../language.js';

/** What became of messages by WeChat, for the service centre. */
export const messagesText = {
  title: { 'zh-CN': '消息发送', en: 'Messages' },
  lead: {
    'zh-CN': '微信订阅消息的发送情况。站内通知不受影响。',
    en: 'How subscribe messages went. Notices in the app do not depend on them.',
  },
  all: { 'zh-CN': '全部', en: 'All' },
  states: { 'zh-CN': '发送状态', en: 'State' },
  empty: { 'zh-CN': '没有这样的消息', en: 'No such message' },
  'empty.hint': {
    'zh-CN': '接入微信订阅消息后，发送情况显示在这里。',
    en: 'Once messages by WeChat are set up, you see here how they went.',
  },
  at: { 'zh-CN': '产生时间', en: 'Made' },
  changedAt: { 'zh-CN': '最近变化', en: 'Changed' },
  attempts: { 'zh-CN': '尝试次数', en: 'Attempts' },
  'attempts.n': { 'zh-CN': '{n} 次', en: '{n}' },
  nextAt: { 'zh-CN': '下次尝试', en: 'Tried next' },
  errcode: { 'zh-CN': '微信错误码', en: 'WeChat’s code' },
  resend: { 'zh-CN': '重新发送', en: 'Send again' },
  'resend.unknown': {
    'zh-CN': '这条消息可能已经送达，重新发送后，对方可能收到两条。请先确认对方没有收到。',
    en: 'It may have arrived: sent again, it may come twice. Make sure first that it did not.',
  },
  'resend.sure': {
    'zh-CN': '这条消息没有发出，将按现在的设置再发一次。',
    en: 'It was not sent. It is sent once more, by the settings of today.',
  },
  resent: { 'zh-CN': '已排队，稍后发送', en: 'It waits to be sent' },
} as const satisfies TextTable;
