import type { TextTable } from '../language.js';

/** The district's registers, kept by file or by hand. */
export const upkeepText = {
  title: { 'zh-CN': '基础数据', en: 'Registers' },
  say: {
    'zh-CN': '判定依据的名录与清单。修改后，此后的报备按新数据判定，已作出的判定不变。',
    en: 'What filings are decided on. A change holds for filings from then on; decisions taken stay.',
  },
  'group.register': { 'zh-CN': '机构与人员', en: 'Who there is' },
  'group.catalogue': { 'zh-CN': '检查依据', en: 'What may be inspected' },
  readOnly: { 'zh-CN': '只能查看', en: 'Reading only' },
  readOnlySay: {
    'zh-CN': '这份名录由{who}维护，您可以查看和下载。',
    en: '{who} keeps this register. You may read it and take it out.',
  },
  'keeper.register.keep': { 'zh-CN': '区管理员', en: 'The district administrator' },
  'keeper.catalogue.keep': { 'zh-CN': '统筹办', en: 'The coordinating office' },

  search: { 'zh-CN': '搜索名称、编号、部门等', en: 'Search names, numbers, departments' },
  searchPeople: { 'zh-CN': '搜索全名、部门、证件号', en: 'Search whole names, departments, numbers' },
  nothing: { 'zh-CN': '还没有登记', en: 'Nothing registered yet' },
  nothingHint: { 'zh-CN': '可以逐条新增，或用表格导入。', en: 'Add rows one by one, or take in a file.' },
  notFound: { 'zh-CN': '没有找到', en: 'Nothing found' },
  add: { 'zh-CN': '新增', en: 'Add' },
  import: { 'zh-CN': '用表格修改', en: 'Change by a file' },
  history: { 'zh-CN': '修改记录', en: 'Changes' },
  download: { 'zh-CN': '下载表格', en: 'Take it out' },
  ended: { 'zh-CN': '已停用', en: 'Ended' },
  until: { 'zh-CN': '至 {date}', en: 'Until {date}' },

  edit: { 'zh-CN': '修改', en: 'Change' },
  new: { 'zh-CN': '新增一条', en: 'Add one' },
  save: { 'zh-CN': '保存', en: 'Save' },
  saved: { 'zh-CN': '已保存', en: 'Saved' },
  unchanged: { 'zh-CN': '没有改动。', en: 'Nothing was changed.' },
  clear: { 'zh-CN': '清除', en: 'Clear' },
  clearOf: { 'zh-CN': '清除{column}', en: 'Clear {column}' },
  none: { 'zh-CN': '不选', en: 'None' },
  derived: { 'zh-CN': '以企业名录为准', en: 'As the register of enterprises has it' },
  rowHistory: { 'zh-CN': '这一条的修改记录', en: 'Changes of this row' },
  rowHistoryNone: { 'zh-CN': '还没有修改过', en: 'Never changed' },

  fileSay: {
    'zh-CN':
      '先下载表格，在表格里修改或添加，再选择文件。每一行都会先检查，有一处错误就一条也不修改。表格里没有的行保持不变，不会删除。',
    en: 'Take the file out, change it, and choose it. Every row is checked first: all of it holds, or nothing. Rows that it does not name stay.',
  },
  choose: { 'zh-CN': '选择文件', en: 'Choose a file' },
  other: { 'zh-CN': '换一份文件', en: 'Choose another file' },
  checking: { 'zh-CN': '正在检查', en: 'Checking' },
  'trial.rows': { 'zh-CN': '表格行数', en: 'Rows' },
  'trial.added': { 'zh-CN': '新增', en: 'Added' },
  'trial.changed': { 'zh-CN': '修改', en: 'Changed' },
  'trial.same': { 'zh-CN': '没有变化', en: 'As they were' },
  'trial.notNamed': { 'zh-CN': '表格未提及', en: 'Not in the file' },
  fine: { 'zh-CN': '检查无误，请核对下面的改动。', en: 'No fault. Look at the changes below.' },
  nothingToChange: {
    'zh-CN': '与现有内容完全相同，不需要修改。',
    en: 'It says what the register says already.',
  },
  faults: {
    'zh-CN': '{n} 处需要改正，请在表格中改好后重新选择。',
    en: '{n} faults: mend the file and choose it again.',
  },
  faultList: { 'zh-CN': '需要改正', en: 'To mend' },
  doubts: { 'zh-CN': '请再核对', en: 'To look at again' },
  first: { 'zh-CN': '只列出前 {n} 处。', en: 'The first {n} alone are listed.' },
  changeList: { 'zh-CN': '将要修改', en: 'What will change' },
  wholeFile: { 'zh-CN': '整份文件', en: 'The file' },
  row: { 'zh-CN': '第 {row} 行', en: 'Row {row}' },
  takeIn: { 'zh-CN': '确认修改 {n} 条', en: 'Change {n}' },
  done: { 'zh-CN': '已修改', en: 'Changed' },
  doneSay: { 'zh-CN': '新增 {added} 条，修改 {changed} 条。', en: '{added} added, {changed} changed.' },
  isNew: { 'zh-CN': '新增', en: 'New' },
  digested: { 'zh-CN': '已登记（不显示原文）', en: 'On file (not shown)' },
  replaced: { 'zh-CN': '已更换（不显示原文）', en: 'Replaced (not shown)' },
  digestedHint: {
    'zh-CN': '已登记，只保存加密摘要。要更换时重新填写，不填则不变。',
    en: 'On file as a digest alone. Type it anew to replace it; left alone it stays.',
  },
  unmatched: {
    'zh-CN':
      '有 {n} 条名单的电话或姓名是更换密钥或算法之前登记的，已不能与投诉人比对。请按原始材料重新填写或导入。',
    en: 'The phone or name of {n} entries was kept under another key or suite and matches nobody any more. Write them down again from your own papers.',
  },
  'about.abnormal-complainants': {
    'zh-CN':
      '电话和姓名只保存加密摘要，保存后看不到原文，请另行留存底单。投诉人在名录内的检查计划照常报备，只提示审批人，企业看不到。',
    en: 'Of phones and names digests alone are kept: nobody can read them afterwards, so keep your own papers. A complaint of theirs is filed like any other; whoever approves is told, the enterprise never.',
  },
  blank: { 'zh-CN': '（空）', en: '(blank)' },
  'from-to': { 'zh-CN': '{before} → {after}', en: '{before} → {after}' },

  'history.none': { 'zh-CN': '还没有修改记录', en: 'No changes yet' },
  byHand: { 'zh-CN': '手工修改', en: 'By hand' },
  counts: { 'zh-CN': '新增 {added} · 修改 {changed}', en: '{added} added · {changed} changed' },
  change: { 'zh-CN': '修改内容', en: 'What was changed' },
  who: { 'zh-CN': '修改人', en: 'By' },
  when: { 'zh-CN': '时间', en: 'At' },
  file: { 'zh-CN': '文件', en: 'File' },
  mark: { 'zh-CN': '文件校验值', en: 'SHA-256 of the file' },
} as const satisfies TextTable;
