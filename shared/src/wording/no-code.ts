import type { Texts } from './language.js';

/** A visit that shows no code: said in these words, with calling to verify as the first button. */
export const noCodeTexts: Texts<'title' | 'explanation' | 'call' | 'report' | 'found'> = {
  title: { 'zh-CN': '未查到报备', en: 'No filing found' },
  explanation: {
    'zh-CN':
      '未查到报备。请核验执法证，或拨打 {phone} 核实。常规检查未报备的，可以不予接待；突发事件等法定情形请依法配合。',
    en: 'No filing was found. Check the enforcement certificates or call {phone} to verify. You may decline a routine inspection that was not filed; in emergencies and other cases laid down by law please cooperate.',
  },
  call: { 'zh-CN': '拨打电话核实', en: 'Call to verify' },
  report: { 'zh-CN': '反映未亮码的检查', en: 'Report a visit without a code' },
  found: { 'zh-CN': '查到今天的报备', en: 'Filed for today' },
};
