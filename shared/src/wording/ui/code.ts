import type { TextTable } from '../language.js';

/** The live inspection code on the inspector's phone. */
export const codeText = {
  title: { 'zh-CN': '检查码', en: 'Inspection code' },
  show: { 'zh-CN': '请企业扫码核验', en: 'Let the enterprise scan this' },
  image: { 'zh-CN': '检查码，每 {n} 秒更新', en: 'Inspection code, new every {n} seconds' },
  renews: { 'zh-CN': '{n} 秒后更新', en: 'New in {n} s' },
  offlineReady: { 'zh-CN': '没有网络也能出示，已备码到 {until}', en: 'Works offline until {until}' },
  exhausted: { 'zh-CN': '备用的码用完了', en: 'No code left' },
  exhaustedHint: {
    'zh-CN': '请到有信号的地方刷新；这期间请出示执法证和纸质文书。',
    en: 'Refresh where there is a signal; until then show your certificate and papers.',
  },
  early: { 'zh-CN': '{at} 起可以出示', en: 'To be shown from {at}' },
  earlyHint: {
    'zh-CN': '还没到出示的时间。码已备好，到时自动出现。',
    en: 'It is too early. The codes are ready and will appear by themselves.',
  },
  plan: { 'zh-CN': '开始检查、登记结果', en: 'Start and record the visit' },
  refresh: { 'zh-CN': '刷新', en: 'Refresh' },
} as const satisfies TextTable;
