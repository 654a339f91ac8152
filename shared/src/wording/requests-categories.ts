import type { RequestCategory } from '../states/request-categories.js';
import type { Texts } from './language.js';

export const requestCategoryTexts: Texts<RequestCategory> = {
  policy: { 'zh-CN': '政策咨询与兑现', en: 'Policy and support' },
  approval: { 'zh-CN': '审批办证', en: 'Approvals and licences' },
  finance: { 'zh-CN': '融资', en: 'Finance' },
  labour: { 'zh-CN': '用工与社保', en: 'Labour and insurance' },
  land: { 'zh-CN': '用地与厂房', en: 'Land and premises' },
  utilities: { 'zh-CN': '水电气网', en: 'Water, power, gas, network' },
  transport: { 'zh-CN': '交通与物流', en: 'Transport and logistics' },
  market: { 'zh-CN': '市场与供需对接', en: 'Markets and suppliers' },
  technology: { 'zh-CN': '科技与人才', en: 'Technology and talent' },
  safety: { 'zh-CN': '安全与环保', en: 'Safety and environment' },
  rights: { 'zh-CN': '权益保护', en: 'Rights' },
  other: { 'zh-CN': '其他', en: 'Other' },
};
