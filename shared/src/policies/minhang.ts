import { NANCHANG_HITECH } from './nanchang-hitech.js';
import type { PolicyPack } from './policy-pack.js';

/** S004 三(二): no quiet window; codes, the two lists, joint visits. The head alone agrees to a departure. */
export const MINHANG: readonly PolicyPack[] = NANCHANG_HITECH.slice(0, 1).map((pack) => ({
  ...pack,
  id: 'minhang',
  version: 1,
  name: { 'zh-CN': '闵行区涉企检查规则', en: 'Minhang District inspection rules' },
  district: { 'zh-CN': '闵行区', en: 'Minhang District' },
  quietWindows: [],
  waiver: { approval: 'head' },
}));
