import type { PrintState } from '../states/print-states.js';
import type { Texts, TextTable } from './language.js';

/** What stands on a printed contact card besides names and numbers; cards are printed in Chinese. */
export const cardPrintText = {
  title: { 'zh-CN': '服务企业联系卡', en: 'Contact card' },
  motto: { 'zh-CN': '有事找专员，扫码提诉求', en: 'Your officer, one scan away' },
  officer: { 'zh-CN': '服务专员', en: 'Officer' },
  deputy: { 'zh-CN': 'AB 角', en: 'Deputy' },
  lead: { 'zh-CN': '牵头部门', en: 'Lead department' },
  cooperating: { 'zh-CN': '配合部门', en: 'Cooperating' },
  helpsWith: { 'zh-CN': '帮您办', en: 'Helps with' },
  help: {
    'zh-CN': '政策兑现、审批办证、融资、用工、用地厂房、水电气网、物流、市场对接、科技人才、安全环保、维权等',
    en: 'Policy, approvals, finance, labour, premises, utilities, logistics, markets, talent, safety, rights',
  },
  scan: { 'zh-CN': '微信扫一扫', en: 'Scan with WeChat' },
  scanFor: { 'zh-CN': '提交诉求、查看进度、联系专员', en: 'Ask, follow up, reach your officer' },
  hotline: { 'zh-CN': '便民热线', en: 'Public line' },
  /** Stands for a character that the font lacks: printers' own sign for it, so that the gap is seen. */
  gap: { 'zh-CN': '〓', en: '〓' },
  and: { 'zh-CN': '、', en: ', ' },
  cardNo: { 'zh-CN': '卡号', en: 'Card' },
  printedOn: { 'zh-CN': '印制日期', en: 'Printed' },
} satisfies TextTable;

export const printStateTexts: Texts<PrintState> = {
  waiting: { 'zh-CN': '排队中', en: 'Waiting' },
  printing: { 'zh-CN': '生成中', en: 'Being made' },
  ready: { 'zh-CN': '可以下载', en: 'Ready' },
  failed: { 'zh-CN': '中断', en: 'Stopped' },
  expired: { 'zh-CN': '文件已清除', en: 'File removed' },
};
