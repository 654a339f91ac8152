/** What people are reminded of by WeChat. */
import type { MessageGroup } from '../states/message-states.js';
import type { Texts } from './language.js';

export const messageGroupTexts: Texts<MessageGroup> = {
  visit: { 'zh-CN': '检查提醒', en: 'Visits' },
  request: { 'zh-CN': '诉求进度提醒', en: 'Progress of requests' },
  work: { 'zh-CN': '待办提醒', en: 'Work to do' },
};
