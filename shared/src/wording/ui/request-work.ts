import type { TextTable } from '../language.js';

/** What people do with a request, and the work lists they find it in. */
export const requestWorkText = {
  more: { 'zh-CN': '更多办理', en: 'More' },
  call: { 'zh-CN': '回访', en: 'Call back' },
  done: { 'zh-CN': '已办理', en: 'Done' },
  queued: { 'zh-CN': '已保存，联网后自动发送', en: 'Saved: it is sent when the network is back' },
  'queued.wait': {
    'zh-CN': '“{event}”已保存，联网后自动发送。',
    en: '“{event}” is saved and waits for the network.',
  },
  'queued.refused': {
    'zh-CN': '“{event}”没有被接受，填写的内容还在，请核对后再提交。',
    en: '“{event}” was not accepted. What you typed is kept: look again and send it once more.',
  },
  'queued.again': { 'zh-CN': '重新填写', en: 'Open it again' },
  conflict: { 'zh-CN': '您填写时，这件诉求有了变化', en: 'It changed while you were writing' },
  'conflict.kept': {
    'zh-CN': '填写的内容都在。核对后可以再次提交。',
    en: 'What you typed is kept. Look at it once more, then send it again.',
  },
  'conflict.over': {
    'zh-CN': '这一步已不能办理，填写的内容已保留。',
    en: 'This step is not possible any more. What you typed is kept.',
  },

  'say.accept': {
    'zh-CN': '接收后由您办理，不能再退回。',
    en: 'You will have it in hand; it cannot be returned then.',
  },
  'say.register': { 'zh-CN': '建档后开始计算分办时限。', en: 'The time to dispatch it begins.' },
  'say.agree-extension': {
    'zh-CN': '同意后，解释性回复会发给企业，办结时限随之延长。',
    en: 'The enterprise gets the explanation, and the date moves.',
  },
  'say.accept-close-out': {
    'zh-CN': '同意后这件诉求即销号，企业会收到通知。',
    en: 'It is closed, and the enterprise is told.',
  },
  'say.withdraw': { 'zh-CN': '撤回后不再办理。', en: 'Nobody works on it any more.' },
  'say.feed-back': {
    'zh-CN': '办理结果会发给企业，企服中心随后回访。',
    en: 'The enterprise gets the result; the centre calls next.',
  },
  'say.nudge': {
    'zh-CN': '会提醒正在办理的人。每个工作日一次。',
    en: 'Whoever has it is reminded. Once a working day.',
  },
  'say.pass-on': {
    'zh-CN': '不满意原因会转给办理部门，由其解释并申请销号。',
    en: 'The department hears the reason and explains.',
  },
  'say.escalate': { 'zh-CN': '本单位协调不了的，提请上一级调度。', en: 'For what this unit cannot resolve.' },
  'say.supervise': {
    'zh-CN': '督办会通知办理人和其单位负责人。',
    en: 'Whoever has it and the head are told.',
  },
  'say.ask-material': { 'zh-CN': '企业补充前暂停计时。', en: 'The clock stands still until it comes.' },
  'say.duplicate': { 'zh-CN': '并案后与另一件一并答复。', en: 'It is answered together with the other one.' },
  'say.unlink': {
    'zh-CN': '不再与同类诉求一并办理，重新由企服中心分办。',
    en: 'It is no longer handled together with the other one: the centre dispatches it anew.',
  },
  link: { 'zh-CN': '并入同类诉求', en: 'Link others of the same kind' },
  'link.note': {
    'zh-CN': '各企业的同类诉求，一并办理、一并答复',
    en: 'Of any enterprise; answered with this one',
  },
  'link.say': {
    'zh-CN': '勾选的诉求将与这件一并答复。各企业只看到自己的诉求和共同的答复，答复中请勿写明企业名称。',
    en: 'Those chosen are answered with this one. Each enterprise sees its own request and the common answer alone: name none of them in it.',
  },
  'link.candidates': { 'zh-CN': '可并入的诉求', en: 'To choose from' },
  'link.none': { 'zh-CN': '没有内容相近、还可并案的诉求。', en: 'Nothing alike that may still be linked.' },
  'link.failed': { 'zh-CN': '没有查到，请重试。', en: 'Not found out: try again.' },
  'link.yes': { 'zh-CN': '并入 {n} 件', en: 'Link {n}' },
  'link.choose': { 'zh-CN': '请至少勾选一件。', en: 'Choose at least one.' },
  'link.done': { 'zh-CN': '已并入 {n} 件', en: '{n} linked' },
  'link.partly': { 'zh-CN': '这些没有并入', en: 'These were not linked' },
  'contested.as': { 'zh-CN': '部门认为：{complexity}', en: 'The department holds: {complexity}' },
  'proposed.until': { 'zh-CN': '申请延期至 {date}', en: 'Until {date}, as proposed' },
  'proposed.ground': { 'zh-CN': '延期理由', en: 'Ground' },
  'proposed.words': { 'zh-CN': '解释性回复', en: 'Explanation' },

  'words.answer': { 'zh-CN': '答复内容', en: 'Answer' },
  'words.extension': { 'zh-CN': '解释性回复（会发给企业）', en: 'Explanation (sent to the enterprise)' },
  'words.call': { 'zh-CN': '企业怎么说', en: 'What they said' },
  'words.scheduling': { 'zh-CN': '调度决定', en: 'What was decided' },
  'words.ask-material': { 'zh-CN': '需要补充什么', en: 'What is needed' },
  'words.reason': { 'zh-CN': '理由', en: 'Reason' },
  words: { 'zh-CN': '说明', en: 'Words' },
  'words.short': { 'zh-CN': '请写明，不少于 2 个字。', en: 'Say it in 2 characters or more.' },
  missing: { 'zh-CN': '请选择。', en: 'Choose one.' },
  cause: { 'zh-CN': '问题成因', en: 'Cause' },
  'cause.hint': { 'zh-CN': '只用于分析，企业看不到', en: 'For the analysis; not told to the enterprise' },
  lead: { 'zh-CN': '牵头部门', en: 'Lead department' },
  'lead.serves': { 'zh-CN': '服务这家企业的单位', en: 'The unit that serves it' },
  principal: { 'zh-CN': '主办部门', en: 'Principal department' },
  'principal.hint': { 'zh-CN': '不选则由牵头部门主办', en: 'The lead itself unless chosen' },
  cooperating: { 'zh-CN': '配合部门', en: 'Cooperating departments' },
  'complexity.several': {
    'zh-CN': '多个部门办理的，按复杂事项计时。',
    en: 'Several departments have the time of a complex matter.',
  },
  'until.late': { 'zh-CN': '请选择晚于现时限（{date}）的日期。', en: 'Choose a date after {date}.' },
  'duplicate.search': { 'zh-CN': '编号、或诉求里的字', en: 'Number, or words of it' },
  'duplicate.chosen': { 'zh-CN': '并入 {number}', en: 'Into {number}' },
  assignee: { 'zh-CN': '接手人', en: 'Who takes over' },
  'call.result': { 'zh-CN': '回访结果', en: 'What came of the call' },
  'call.script': { 'zh-CN': '回访话术', en: 'What to say' },
  'call.script.1': {
    'zh-CN': '您好，这里是企服中心。贵企业的诉求（编号 {number}）已经反馈，耽误您两分钟做个回访。',
    en: 'Good day, this is the service centre about your request {number}. Have you two minutes?',
  },
  'call.script.2': {
    'zh-CN': '办理部门的答复您收到了吗？说清楚了吗？',
    en: 'Did the answer reach you, and was it clear?',
  },
  'call.script.3': { 'zh-CN': '问题解决了没有？哪些还没有解决？', en: 'Is it solved? What is not?' },
  'call.script.4': {
    'zh-CN': '您对这次办理满意还是不满意？不满意的原因是什么？',
    en: 'Are you satisfied? If not, why?',
  },
  'call.phone': { 'zh-CN': '拨打 {phone}', en: 'Call {phone}' },
} as const satisfies TextTable;
