import type { TextTable } from '../language.js';

/** What the phone finds of a live code by itself, and what a picture of a code is. */
export const offlineCheckText = {
  title: { 'zh-CN': '离线核验：{verdict}', en: 'Checked offline: {verdict}' },
  note: {
    'zh-CN': '手机核对签名于 {at}，尚未联网',
    en: 'Signature checked on the phone {at}, not online yet',
  },
  online: { 'zh-CN': '联网再核验', en: 'Check online' },
  limits: {
    'zh-CN':
      '离线只能确认码是本平台发出的、是不是实时码、来的是谁和什么时段。是否已取消、检查事项和执法人员，联网后自动核对。',
    en: 'Offline the phone tells only that the code is ours and live, who comes and when. Cancellation, items and officers are checked once there is a network.',
  },
  forgedNote: { 'zh-CN': '签名不符，核对于 {at}', en: 'Signature wrong, checked {at}' },
  newKey: {
    'zh-CN': '这个码使用的密钥手机里还没有。有网络时会自动更新并核验，也可以拨打电话核实。',
    en: 'This phone does not know the key of this code yet. It is fetched once there is a network; or call to verify.',
  },
  district: {
    'zh-CN': '这个码写明由“{name}”发出。',
    en: 'This code says that it was issued by {name}.',
  },
  age: {
    'zh-CN': '这个码是 {at} 的，约 {time}前：是截图、翻拍或转发的图片。',
    en: 'This code is of {at}, about {time} ago: a screenshot, a photograph or a forwarded picture.',
  },
  ahead: {
    'zh-CN': '这个码要到 {at} 才出示，还有约 {time}：是提前截取的图片，或者手机时间不准。',
    en: 'This code is to be shown at {at}, in about {time}: a picture taken ahead, or the phone’s clock is wrong.',
  },
  phoneTime: {
    'zh-CN': '本机时间 {at}。如果不准，请以联网核验为准。',
    en: 'The phone says {at}. If that is wrong, wait for the check online.',
  },
  slow: {
    'zh-CN': '手机时间比平台慢约 {time}，已按平台时间核对。',
    en: 'The phone’s clock is about {time} slow; the platform’s time was used.',
  },
  fast: {
    'zh-CN': '手机时间比平台快约 {time}，已按平台时间核对。',
    en: 'The phone’s clock is about {time} fast; the platform’s time was used.',
  },
  picture: {
    'zh-CN':
      '这个码是从图片里识别的，不是当面扫的。图片可以转发，不能证明来人在现场；请直接扫执法人员手机上的实时码。',
    en: 'This code was read from a picture, not face to face. A picture can be forwarded and proves nobody’s presence: scan the live code on the inspector’s phone.',
  },
} as const satisfies TextTable;
