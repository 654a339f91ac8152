import type { TextTable } from '../language.js';

/** Scanning, and what a scanned text turned out to be. */
export const scanText = {
  title: { 'zh-CN': '扫一扫', en: 'Scan' },
  aim: {
    'zh-CN': '对准检查码、执法计划码或营业执照上的二维码',
    en: 'Point at an inspection code, plan code or licence code',
  },
  start: { 'zh-CN': '打开相机扫码', en: 'Open the camera' },
  stop: { 'zh-CN': '关闭相机', en: 'Close the camera' },
  looking: { 'zh-CN': '正在识别', en: 'Looking for a code' },
  picture: { 'zh-CN': '从相册选一张', en: 'Choose a picture' },
  noCamera: {
    'zh-CN': '打不开相机。请允许使用相机，或改用图片、手工输入。',
    en: 'The camera did not open. Allow it, or use a picture, or type.',
  },
  nothingInPicture: {
    'zh-CN': '这张图片里没有识别到二维码，请换一张清晰的。',
    en: 'No code was found in this picture: try a clearer one.',
  },
  type: { 'zh-CN': '输入链接或统一社会信用代码', en: 'Type a link or a credit code' },
  typeHint: {
    'zh-CN': '信用代码为 18 位，在营业执照右上角',
    en: 'A credit code has 18 characters: see the licence',
  },
  look: { 'zh-CN': '查一查', en: 'Look it up' },
  offline: {
    'zh-CN': '没有网络，暂时查不了。请在有信号的地方重试，或请对方出示纸质文书。',
    en: 'No network: this cannot be checked here. Try where there is a signal, or ask for the papers.',
  },
  text: { 'zh-CN': '码里的内容：{text}', en: 'It says: {text}' },
  enterprise: { 'zh-CN': '企业', en: 'Enterprise' },
  creditCode: { 'zh-CN': '信用代码', en: 'Credit code' },
  noEnterprise: { 'zh-CN': '没有找到这家企业', en: 'No such enterprise here' },
  'action.verify': { 'zh-CN': '核验这次检查', en: 'Verify this visit' },
  'action.file-plan': { 'zh-CN': '为这家企业报备检查', en: 'File a visit to this enterprise' },
  'action.look-up-visits': { 'zh-CN': '查今天有没有报备', en: 'See what is registered for today' },
  'action.open-card': { 'zh-CN': '打开联系卡', en: 'Open the contact card' },
  'action.rate': { 'zh-CN': '评价检查', en: 'Rate a visit' },
} as const satisfies TextTable;
