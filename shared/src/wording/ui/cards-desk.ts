import type { CardState } from '../../states/card-states.js';
import type { Texts, TextTable } from '../language.js';

export const cardStateTexts: Texts<CardState> = {
  none: { 'zh-CN': '未发卡', en: 'No card' },
  undelivered: { 'zh-CN': '待送达', en: 'To deliver' },
  delivered: { 'zh-CN': '已送达', en: 'Delivered' },
  revoked: { 'zh-CN': '已作废', en: 'Revoked' },
};

/** The contact cards as those see them who bring them to the enterprises. */
export const cardsDeskText = {
  title: { 'zh-CN': '联系卡', en: 'Contact cards' },
  section: { 'zh-CN': '内容', en: 'Section' },
  list: { 'zh-CN': '名册', en: 'Register' },
  coverage: { 'zh-CN': '发放情况', en: 'Coverage' },

  search: { 'zh-CN': '企业名称、场所或卡号', en: 'Enterprise, site or card code' },
  states: { 'zh-CN': '状态', en: 'State' },
  all: { 'zh-CN': '全部', en: 'All' },
  town: { 'zh-CN': '镇街', en: 'Town' },
  kind: { 'zh-CN': '行业', en: 'Line of business' },
  anyTown: { 'zh-CN': '全部镇街', en: 'Every town' },
  anyKind: { 'zh-CN': '全部行业', en: 'Every line of business' },
  empty: { 'zh-CN': '没有符合条件的联系卡', en: 'No such card' },
  emptyHint: { 'zh-CN': '换个名称或条件试试。', en: 'Try another name or filter.' },

  code: { 'zh-CN': '卡号', en: 'Code' },
  site: { 'zh-CN': '场所', en: 'Site' },
  unit: { 'zh-CN': '牵头单位', en: 'Unit' },
  officer: { 'zh-CN': '服务专员', en: 'Officer' },
  address: { 'zh-CN': '地址', en: 'Address' },
  issued: { 'zh-CN': '发卡', en: 'Issued' },
  delivered: { 'zh-CN': '送达', en: 'Delivered' },
  deliveredBy: { 'zh-CN': '{date}，{to}签收，{by}送', en: '{date}, taken by {to}, brought by {by}' },
  note: { 'zh-CN': '备注', en: 'Note' },
  revoked: { 'zh-CN': '作废', en: 'Revoked' },
  replacedBy: { 'zh-CN': '新卡号', en: 'New code' },
  more: { 'zh-CN': '更多', en: 'More' },
  moreOf: { 'zh-CN': '{name} 的更多操作', en: 'More for {name}' },

  look: { 'zh-CN': '看卡面', en: 'See the card' },
  deliver: { 'zh-CN': '登记送达', en: 'Record delivery' },
  issue: { 'zh-CN': '发卡', en: 'Issue a card' },
  issueSite: { 'zh-CN': '为另一场所发卡', en: 'A card for another site' },
  reissue: { 'zh-CN': '补发', en: 'Reissue' },
  revoke: { 'zh-CN': '作废', en: 'Revoke' },

  deliverDate: { 'zh-CN': '送达日期', en: 'Date' },
  deliverTo: { 'zh-CN': '谁签收', en: 'Who took it' },
  deliverToHint: { 'zh-CN': '例如：前台、厂长、办公室', en: 'The reception, the manager, the office' },
  deliverToMissing: { 'zh-CN': '请写明由谁签收', en: 'Say who took it' },
  deliverDone: { 'zh-CN': '已登记送达', en: 'Delivery recorded' },

  issueAsk: { 'zh-CN': '为 {name} 发卡？', en: 'Issue a card for {name}?' },
  issueSay: {
    'zh-CN': '发卡后即可印制、送达。扫码的人看到的是当天的服务单位和专员，换人不用换卡。',
    en: 'It can then be printed and delivered. Whoever scans it sees today’s unit and officer: no new card when they change.',
  },
  issueDone: { 'zh-CN': '已发卡', en: 'Card issued' },
  siteKnown: { 'zh-CN': '从已登记的场所中选', en: 'From the sites on file' },
  siteName: { 'zh-CN': '场所名称', en: 'Name of the site' },
  siteNameHint: { 'zh-CN': '例如：二厂区、城西门店', en: 'The second plant, the western shop' },
  siteNameMissing: { 'zh-CN': '请写明场所名称', en: 'Name the site' },
  siteAddress: { 'zh-CN': '场所地址', en: 'Its address' },

  reason: { 'zh-CN': '原因', en: 'Reason' },
  reasonMissing: {
    'zh-CN': '请写明原因，不少于 {count} 个字',
    en: 'Say why, in {count} characters or more',
  },
  reissueSay: {
    'zh-CN': '旧卡 {code} 立即作废，扫旧码的人会看到“已换发新卡”。新卡需要重新印制、送达。',
    en: 'The old card {code} ends at once: whoever scans it is told of the new one, which has to be printed and delivered.',
  },
  reissueDone: { 'zh-CN': '已补发，请印制新卡', en: 'Reissued: print the new card' },
  revokeSay: {
    'zh-CN': '卡 {code} 立即作废，不能恢复。企业仍需要卡的，请用“补发”。',
    en: 'The card {code} ends at once, for good. Choose “Reissue” where the enterprise still needs one.',
  },
  revokeDone: { 'zh-CN': '已作废', en: 'Revoked' },

  'coverage.delivered': { 'zh-CN': '{n} / {of} 家已送达', en: '{n} of {of} delivered' },
  'coverage.withCard': {
    'zh-CN': '{n} 家有在用的卡，{none} 家还没有卡',
    en: '{n} with a card in use, {none} without',
  },
  'coverage.share': {
    'zh-CN': '{delivered} / {enterprises} 家 · {percent}%',
    en: '{delivered} of {enterprises} · {percent}%',
  },
  'coverage.shareLacking': {
    'zh-CN': '{delivered} / {enterprises} 家 · {percent}% · {none} 家无卡',
    en: '{delivered} of {enterprises} · {percent}% · {none} without a card',
  },
  'coverage.by': { 'zh-CN': '分组', en: 'By' },
  'coverage.town': { 'zh-CN': '按镇街', en: 'By town' },
  'coverage.kind': { 'zh-CN': '按行业', en: 'By line of business' },
  'coverage.none': { 'zh-CN': '您名下还没有企业', en: 'You look after no enterprise yet' },
  'coverage.note': {
    'zh-CN': '按企业计，以主卡为准；场所卡不重复计算。',
    en: 'Counted by enterprise and its main card; cards of sites are not counted again.',
  },
  'coverage.show': { 'zh-CN': '看待送达名单', en: 'Those still to deliver' },
} as const satisfies TextTable;
