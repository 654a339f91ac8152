import type { RoutingFault } from '../../routing/assign-service.js';
import type { Text, Texts, TextTable } from '../language.js';

/** Kinds of business that the tables of the product name; the list is open. */
export const enterpriseClassTexts: Readonly<Record<string, Text>> = {
  aviation: { 'zh-CN': '航空', en: 'Aviation' },
  industry: { 'zh-CN': '工业', en: 'Industry' },
  wholesale: { 'zh-CN': '批发', en: 'Wholesale' },
  retail: { 'zh-CN': '零售', en: 'Retail' },
  lodging: { 'zh-CN': '住宿', en: 'Lodging' },
  catering: { 'zh-CN': '餐饮', en: 'Catering' },
  services: { 'zh-CN': '服务业', en: 'Services' },
  construction: { 'zh-CN': '建筑业', en: 'Construction' },
  'real-estate': { 'zh-CN': '房地产', en: 'Real estate' },
};

export const routingFaultTexts: Texts<RoutingFault['kind']> = {
  twice: { 'zh-CN': '“{row}”出现了两次', en: '“{row}” is there twice' },
  'unknown-role': {
    'zh-CN': '“{row}”里的“{role}”还没有指定单位',
    en: 'In “{row}” nobody is “{role}” yet',
  },
  'never-reached': {
    'zh-CN': '“{row}”排在不设条件的行之后，轮不到',
    en: '“{row}” stands behind a row that takes everybody',
  },
  'leaves-out': {
    'zh-CN': '最后一行须不设条件，并由指定单位牵头，否则有企业无人服务',
    en: 'The last row has to take everybody and name a unit, or some enterprise is left out',
  },
};

/** The table of who serves whom: read, tried out, put in force. */
export const routingText = {
  title: { 'zh-CN': '分类服务', en: 'Who serves whom' },
  say: {
    'zh-CN': '从上到下逐行比对，企业由第一条符合的行确定牵头单位。',
    en: 'Row by row from the top: the first that fits says who serves an enterprise.',
  },
  inForce: { 'zh-CN': '第 {version} 版', en: 'Version {version}' },
  pack: { 'zh-CN': '出厂方案，尚未实施', en: 'As delivered, not in force yet' },
  by: { 'zh-CN': '{at} 由{name}实施', en: 'put in force {at} by {name}' },
  at: { 'zh-CN': '{at} 实施', en: 'put in force {at}' },
  count: { 'zh-CN': '{n} 家', en: '{n} enterprises' },
  when: { 'zh-CN': '条件', en: 'If' },
  everybody: { 'zh-CN': '不设条件', en: 'Everybody' },
  above: { 'zh-CN': '规模（限额、资质）以上', en: 'Above the line' },
  below: { 'zh-CN': '规模（限额）以下', en: 'Below the line' },
  anyScale: { 'zh-CN': '不限', en: 'Any' },
  lead: { 'zh-CN': '牵头', en: 'Serves' },
  cooperating: { 'zh-CN': '配合', en: 'Cooperates' },
  overseeing: { 'zh-CN': '统筹', en: 'Coordinates' },
  attractedBy: { 'zh-CN': '引进该企业的单位', en: 'The unit that attracted it' },
  'attractedBy.known': { 'zh-CN': '有引进单位', en: 'Attracted by a unit' },
  'townId.known': { 'zh-CN': '有所在镇街', en: 'Lies in a town' },
  townId: { 'zh-CN': '企业所在镇街', en: 'The town it lies in' },
  unheld: { 'zh-CN': '{role}（未指定单位）', en: '{role} (nobody yet)' },
  holds: { 'zh-CN': '{role}（{unit}）', en: '{role} ({unit})' },

  change: { 'zh-CN': '调整方案', en: 'Change the table' },
  draft: { 'zh-CN': '草稿，尚未实施', en: 'A draft, not in force' },
  draftOf: {
    'zh-CN': '在第 {version} 版上调整，已存在本机。',
    en: 'Of version {version}, kept on this device.',
  },
  dropDraft: { 'zh-CN': '放弃草稿', en: 'Drop the draft' },
  dropAsk: { 'zh-CN': '放弃这份草稿？', en: 'Drop this draft?' },
  dropSay: { 'zh-CN': '调整过的内容会丢失。', en: 'What was changed in it is lost.' },
  conflict: {
    'zh-CN': '方案已被他人更新到第 {version} 版',
    en: 'Somebody put version {version} in force meanwhile',
  },
  conflictSay: {
    'zh-CN': '{by}。理由：{note}。您的草稿还在；继续使用草稿，会替换这一版。',
    en: '{by}. Reason: {note}. Your draft is still here; going on with it replaces that version.',
  },
  seeNew: { 'zh-CN': '查看新版', en: 'See the new one' },
  goOn: { 'zh-CN': '继续用草稿', en: 'Go on with the draft' },

  up: { 'zh-CN': '上移', en: 'Up' },
  down: { 'zh-CN': '下移', en: 'Down' },
  edit: { 'zh-CN': '修改', en: 'Edit' },
  remove: { 'zh-CN': '删除', en: 'Delete' },
  of: { 'zh-CN': '{what}“{row}”', en: '{what} “{row}”' },
  moved: { 'zh-CN': '“{row}”现在是第 {n} 行', en: '“{row}” is row {n} now' },
  removeAsk: { 'zh-CN': '删除“{row}”？', en: 'Delete “{row}”?' },
  removeSay: {
    'zh-CN': '实施之前，现行方案不变。',
    en: 'The table in force stays until the draft is applied.',
  },
  add: { 'zh-CN': '增加一行', en: 'Add a row' },
  name: { 'zh-CN': '名称', en: 'Name' },
  nameMissing: { 'zh-CN': '请填写名称', en: 'Give it a name' },
  classes: { 'zh-CN': '行业', en: 'Kinds of business' },
  groups: { 'zh-CN': '企业集团', en: 'Groups' },
  groupsHint: { 'zh-CN': '多个用顿号隔开', en: 'Several with commas between' },
  scale: { 'zh-CN': '规模', en: 'Scale' },
  leadMissing: { 'zh-CN': '请选择牵头单位', en: 'Choose who serves' },
  save: { 'zh-CN': '存入草稿', en: 'Into the draft' },
  roles: { 'zh-CN': '各角色由谁承担', en: 'Who is who' },

  try: { 'zh-CN': '试算', en: 'Try it out' },
  tried: { 'zh-CN': '试算结果', en: 'What it would do' },
  again: { 'zh-CN': '草稿改动后须重新试算', en: 'The draft was changed: try it out again' },
  faults: { 'zh-CN': '还不能实施', en: 'Not ready' },
  movedOf: { 'zh-CN': '{moved} 家变动，共 {all} 家', en: '{moved} of {all} enterprises change' },
  kept: { 'zh-CN': '{n} 家由人工指定，不变', en: '{n} were assigned by hand and stay' },
  open: {
    'zh-CN': '在办诉求 {n} 件，仍由原单位办结',
    en: '{n} open requests stay with the unit that has them',
  },
  nothing: { 'zh-CN': '没有企业变动', en: 'No enterprise changes' },
  nobody: { 'zh-CN': '无', en: 'nobody' },
  fromTo: { 'zh-CN': '{from} → {to}', en: '{from} → {to}' },
  sameUnit: { 'zh-CN': '{unit}（配合或统筹有变）', en: '{unit} (others come along)' },
  examples: { 'zh-CN': '变动的企业', en: 'Enterprises that change' },
  apply: { 'zh-CN': '实施', en: 'Put in force' },
  applySay: {
    'zh-CN': '{moved} 家企业改由新的单位或配合单位服务，即时生效。',
    en: '{moved} enterprises get another unit, or others that come along, at once.',
  },
  reason: { 'zh-CN': '理由', en: 'Reason' },
  reasonMissing: { 'zh-CN': '请写明理由，不少于 {count} 个字', en: 'Say why, in {count} characters or more' },
  applied: { 'zh-CN': '已实施', en: 'In force' },

  history: { 'zh-CN': '历次版本', en: 'Versions' },
  movedThen: { 'zh-CN': '变动 {n} 家', en: '{n} moved' },
} as const satisfies TextTable;
