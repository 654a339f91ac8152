import type { TextTable } from '../language.js';

/** The notices of whoever is signed in, and which of them were read. */
export const noticesText = {
  title: { 'zh-CN': '通知', en: 'Notices' },
  none: { 'zh-CN': '还没有通知', en: 'No notices yet' },
  'none.hint': {
    'zh-CN': '与您有关的检查、诉求和审批会通知到这里。',
    en: 'Visits, requests and approvals that concern you appear here.',
  },
  'unread.n': { 'zh-CN': '{n} 条未读', en: '{n} unread' },
  'unread.many': { 'zh-CN': '99+ 条未读', en: '99+ unread' },
  readAll: { 'zh-CN': '全部标为已读', en: 'Mark all as read' },
  allRead: { 'zh-CN': '已全部标为已读', en: 'All are read' },
} as const satisfies TextTable;

/** `3 条未读`; nothing where none is. */
export function unreadWords(
  say: (key: 'unread.n' | 'unread.many', params?: { n: number }) => string,
  n: number,
): string {
  if (n === 0) return '';
  return n > 99 ? say('unread.many') : say('unread.n', { n });
}
