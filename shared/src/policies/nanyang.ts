import { NANCHANG_HITECH } from './nanchang-hitech.js';
import type { PolicyPack } from './policy-pack.js';

/** The 1st to the 25th are quiet, and a general inspection is filed three working days ahead. */
export const NANYANG: readonly PolicyPack[] = NANCHANG_HITECH.slice(0, 1).map((pack) => ({
  ...pack,
  id: 'nanyang',
  version: 1,
  name: { 'zh-CN': '南阳涉企检查规则', en: 'Nanyang inspection rules' },
  district: { 'zh-CN': '南阳', en: 'Nanyang' },
  quietWindows: [{ kind: 'month-days', from: 1, to: 25 }],
  lead: { ...pack.lead, workingDays: 3 },
}));
