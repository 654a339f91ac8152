/** What other systems and spreadsheets send in, in words. */
import type { IntakeChannel, IntakeStatus } from '../states/intake.js';
import type { Texts } from './language.js';

export const intakeChannelTexts: Texts<IntakeChannel> = {
  hotline: { 'zh-CN': '12345 热线', en: 'Hotline 12345' },
  cloud: { 'zh-CN': '企业服务云', en: 'Service cloud' },
};

/** Told to the sender. */
export const intakeStatusTexts: Texts<IntakeStatus> = {
  taken: { 'zh-CN': '已登记', en: 'Registered' },
  unmatched: { 'zh-CN': '已收到，正在核对企业', en: 'Received; the enterprise is being looked for' },
  declined: { 'zh-CN': '未登记，请看说明', en: 'Not registered; see the reason' },
};

/** Kept with the words of a request whose sender's category nobody mapped. */
export const theirCategoryText = {
  'zh-CN': '（来件分类：{name}）',
  en: '(Category of the sender: {name})',
} as const;
