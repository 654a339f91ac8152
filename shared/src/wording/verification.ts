/** What a scanned code says, to somebody at a gate who reads it for the first time. */
import type { ScanKind } from '../codes/scanned-text.js';
import type { CodeVerdict } from '../states/code-verdict.js';
import type { Text, Texts } from './language.js';

export interface VerdictText {
  title: Text;
  explanation: Text;
  whatToDo: Text;
}

export const verdictTexts: Readonly<Record<CodeVerdict, VerdictText>> = {
  valid: {
    title: { 'zh-CN': '有效', en: 'Valid' },
    explanation: { 'zh-CN': '这次检查已报备并获批准。', en: 'This visit is filed and approved.' },
    whatToDo: {
      'zh-CN': '请核对部门、事项和执法证，与来人一致的，请予配合。结束后可以评价。',
      en: 'Compare department, items and certificates with the visitors. If they agree, please cooperate; you can rate the visit afterwards.',
    },
  },
  emergency: {
    title: { 'zh-CN': '应急登记·待补批', en: 'Emergency · approval to follow' },
    explanation: {
      'zh-CN': '这是突发事件检查，已登记，审批随后补办。',
      en: 'An emergency visit: it is registered, and approval follows.',
    },
    whatToDo: {
      'zh-CN': '请核对部门和执法证，依法配合。如有疑问，可以拨打电话核实。',
      en: 'Compare department and certificates, and cooperate as the law requires. Call to verify if in doubt.',
    },
  },
  'not-yet-valid': {
    title: { 'zh-CN': '未到时间', en: 'Not yet valid' },
    explanation: {
      'zh-CN': '这个码是真的，但检查尚未批准或未到报备的时间。',
      en: 'The code is genuine, but the visit is not approved yet or its time has not come.',
    },
    whatToDo: {
      'zh-CN': '请按下方时间核对，到时再扫一次；也可以拨打电话核实。',
      en: 'Check the time below and scan again then, or call to verify.',
    },
  },
  over: {
    title: { 'zh-CN': '已结束', en: 'Over' },
    explanation: {
      'zh-CN': '这次检查已经结束，或报备的时段已过。',
      en: 'This visit has ended, or its period is over.',
    },
    whatToDo: {
      'zh-CN': '再次入企检查须重新报备。本企业人员可以评价这次检查。',
      en: 'Another visit has to be filed anew. Members of the enterprise can rate this one.',
    },
  },
  cancelled: {
    title: { 'zh-CN': '已取消', en: 'Cancelled' },
    explanation: {
      'zh-CN': '这次检查已取消、未获批准或已失效。',
      en: 'This visit was cancelled or refused, or its plan has lapsed.',
    },
    whatToDo: {
      'zh-CN': '请核验执法证，并拨打电话核实；来人仍要检查的，可以反映。',
      en: 'Check the certificates and call to verify. You can report a visit that goes on regardless.',
    },
  },
  stale: {
    title: { 'zh-CN': '不是实时码', en: 'Not the live code' },
    explanation: {
      'zh-CN': '检查码每分钟更新。您扫到的是截图、翻拍或转发的图片，不是执法人员手机上的实时码。',
      en: 'The code renews itself every minute. What you scanned is a screenshot, a photograph or a forwarded picture, not the live code on the phone.',
    },
    whatToDo: {
      'zh-CN': '请执法人员打开手机，出示实时检查码后再扫一次。',
      en: 'Ask the inspector to show the live code on the phone, and scan again.',
    },
  },
  'other-district': {
    title: { 'zh-CN': '其他地区的码', en: 'Another district’s code' },
    explanation: {
      'zh-CN': '这个码写明由其他地区的安企码平台发出，本平台不能核验。',
      en: 'This code says that another district issued it. It cannot be verified here.',
    },
    whatToDo: {
      'zh-CN': '请用微信扫一扫直接打开，由当地平台核验；来人称属本地区的，请拨打电话核实。',
      en: 'Open it with the phone’s own scanner, so that the other district verifies it. If the visitors say they are from here, call to verify.',
    },
  },
  'not-ours': {
    title: { 'zh-CN': '不是本平台的检查码', en: 'Not a code of ours' },
    explanation: {
      'zh-CN': '平台没有发出过这个码，不能证明检查已报备。',
      en: 'This code was not issued here and proves no filing.',
    },
    whatToDo: {
      'zh-CN': '请核验执法证，并拨打电话核实，也可以查询本企业今天的报备。',
      en: 'Check the certificates and call to verify, or look up what is filed for your enterprise today.',
    },
  },
};

/** What a scanned text is, for a page that cannot go on by itself. */
export const scanKindTexts: Texts<ScanKind> = {
  'inspection-code': { 'zh-CN': '检查码', en: 'Inspection code' },
  'plan-code': { 'zh-CN': '执法计划码', en: 'Plan code' },
  'contact-card': { 'zh-CN': '服务企业联系卡', en: 'Contact card' },
  'credit-code': { 'zh-CN': '统一社会信用代码', en: 'Unified social credit code' },
  'licence-link': {
    'zh-CN': '这是营业执照或企业码，码里没有可读的信用代码，请手工输入 18 位代码。',
    en: 'A licence or enterprise code that keeps its credit code to itself. Type the 18 characters.',
  },
  'other-district': {
    'zh-CN': '这是其他地区安企码平台的码，本平台不能核验。请用微信扫一扫直接打开，由当地平台处理。',
    en: 'A code of another district, which cannot be verified here. Open it with the phone’s own scanner.',
  },
  'retired-key': {
    'zh-CN': '这是本平台印发的码，但防伪密钥已停用。请联系企服中心换发新码。',
    en: 'Printed by us with a key that is no longer in use. Ask the service centre for a new one.',
  },
  foreign: {
    'zh-CN': '样子像本平台的码，但不是本平台发出的。',
    en: 'It looks like a code of ours, but was not issued here.',
  },
  unknown: {
    'zh-CN': '认不出这个码。请对准后重扫，或输入 18 位信用代码。',
    en: 'Not a code we know. Scan again, or type the 18-character credit code.',
  },
};

export const creditCodeTexts: Texts<'warning' | 'malformed'> = {
  warning: {
    'zh-CN': '这个代码的校验位不符，请核对是否有误；早期发放的个别代码确有此情形，无误可以继续。',
    en: 'The check character does not agree. Compare it once more; a few early codes are like that, so go on if it is right.',
  },
  malformed: {
    'zh-CN': '信用代码为 18 位数字和大写字母，不含 I、O、S、V、Z。',
    en: 'A credit code has 18 digits and capital letters, without I, O, S, V and Z.',
  },
};
