import type { TextTable } from '../language.js';

/** Of one notice: all that the home page loads. */
export const noticeLineText = {
  unread: { 'zh-CN': '未读', en: 'Unread' },
  seen: { 'zh-CN': '知道了', en: 'Seen' },
} as const satisfies TextTable;
