import type { TextTable } from '../language.js';

/** Who acts for an absent head, on which days. */
export const deputiesText = {
  title: { 'zh-CN': '代行负责人', en: 'Acting heads' },
  say: {
    'zh-CN': '负责人外出期间，由指定的同事代行审批、同意延期等职责。到期自动失效，代行人不能再指定别人。',
    en: 'While a head is away a colleague approves in his place. It ends by itself, and a deputy names nobody.',
  },
  lists: { 'zh-CN': '时间', en: 'When' },
  'list.live': { 'zh-CN': '当前和以后', en: 'Now and to come' },
  'list.past': { 'zh-CN': '已结束', en: 'Over' },
  'none.live': { 'zh-CN': '没有代行安排', en: 'Nobody stands in' },
  'none.past': { 'zh-CN': '没有已结束的代行', en: 'None is over' },
  'none.hint': {
    'zh-CN': '外出前指定一位同事，审批就不会因此逾期。',
    en: 'Name a colleague before you leave: approvals then do not lapse.',
  },
  acting: { 'zh-CN': '代行中', en: 'Acting' },
  'to-come': { 'zh-CN': '未开始', en: 'To come' },
  past: { 'zh-CN': '已结束', en: 'Over' },
  dates: { 'zh-CN': '代行日期', en: 'Dates' },
  range: { 'zh-CN': '{from}至{until}', en: '{from} to {until}' },
  department: { 'zh-CN': '代行部门', en: 'Department' },
  mine: { 'zh-CN': '{name}（我）', en: '{name} (me)' },
  name: { 'zh-CN': '指定代行人', en: 'Name a deputy' },
  unit: { 'zh-CN': '哪个部门', en: 'Of which department' },
  unitMissing: { 'zh-CN': '请选择部门', en: 'Choose the department' },
  who: { 'zh-CN': '由谁代行', en: 'Who stands in' },
  whoMissing: { 'zh-CN': '请选择代行的同事', en: 'Choose a colleague' },
  nobody: {
    'zh-CN': '本部门没有可以代行的同事。人员名单由区管理员维护。',
    en: 'No colleague could stand in. The district administrator keeps the list of staff.',
  },
  from: { 'zh-CN': '从哪天起', en: 'From' },
  until: { 'zh-CN': '到哪天止（含当天）', en: 'Until, included' },
  untilWrong: { 'zh-CN': '结束日期不能早于开始日期', en: 'The end is before the beginning' },
  means: {
    'zh-CN': '这几天由{name}审批本部门计划、同意延期和移交诉求。本人报备的计划，本人不能审批。',
    en: 'On these days {name} approves plans, agrees to extensions and hands requests over; never a filing of his own.',
  },
  named: { 'zh-CN': '已指定，已通知代行人', en: 'Named; the deputy is told' },
  end: { 'zh-CN': '提前结束', en: 'End early' },
  takeBack: { 'zh-CN': '撤销指定', en: 'Take back' },
  endAsk: { 'zh-CN': '今天起{name}不再代行？', en: 'From today on {name} acts no more?' },
  takeBackAsk: { 'zh-CN': '撤销对{name}的指定？', en: 'Take back the naming of {name}?' },
  endSay: {
    'zh-CN': '立即生效，已经作出的审批不受影响。',
    en: 'At once. What was approved stays approved.',
  },
  ended: { 'zh-CN': '已结束', en: 'Ended' },
  actingFor: {
    'zh-CN': '您正在代行{department}负责人职责，至{until}。您的办理记在您本人名下。',
    en: 'You act as the head of {department} until {until}. What you do is recorded under your own name.',
  },
} as const satisfies TextTable;
