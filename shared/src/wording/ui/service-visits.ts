import type { ServiceVisitList, ServiceVisitStatus } from '../../states/service-visits.js';
import type { VisitDayAdvice } from '../../states/service-visit-days.js';
import type { Texts, TextTable } from '../language.js';

export const serviceVisitStatusTexts: Texts<ServiceVisitStatus> = {
  planned: { 'zh-CN': '待走访', en: 'Planned' },
  done: { 'zh-CN': '已走访', en: 'Done' },
  'called-off': { 'zh-CN': '已取消', en: 'Called off' },
};

export const serviceVisitListTexts: Texts<ServiceVisitList> = {
  upcoming: { 'zh-CN': '待走访', en: 'To come' },
  'to-log': { 'zh-CN': '待记录', en: 'To log' },
  over: { 'zh-CN': '已结束', en: 'Over' },
};

/** Why a day is proposed, or is not. */
export const visitDayAdviceTexts: Texts<VisitDayAdvice> = {
  join: { 'zh-CN': '当天已有走访，可同行', en: 'Others go that day: go along' },
  proposed: { 'zh-CN': '建议：工作日，避开安静日和检查', en: 'Proposed: a working day without disturbance' },
  quiet: { 'zh-CN': '企业安静日，有其他日子可选时不建议', en: 'A quiet day: better another one' },
  inspected: { 'zh-CN': '当周已有检查，尽量错开', en: 'An inspection comes that week: better another one' },
  rest: { 'zh-CN': '休息日', en: 'A day of rest' },
  'joins-other': {
    'zh-CN': '当周已有走访，选这天会并入',
    en: 'A visit is in that week: you would go along with it',
  },
};

/** Visits by service people: their list, one of them, its plan and its log. */
export const serviceVisitsText = {
  title: { 'zh-CN': '服务走访', en: 'Service visits' },
  whose: { 'zh-CN': '范围', en: 'Whose' },
  mine: { 'zh-CN': '我参加的', en: 'Mine' },
  all: { 'zh-CN': '全部', en: 'All' },
  lists: { 'zh-CN': '进度', en: 'Stage' },
  week: { 'zh-CN': '{from}至{until}', en: '{from} to {until}' },
  'none.upcoming': { 'zh-CN': '没有待走访的安排', en: 'No visit is planned' },
  'none.to-log': { 'zh-CN': '没有待记录的走访', en: 'No visit waits for its log' },
  'none.over': { 'zh-CN': '还没有走访记录', en: 'No visit yet' },
  noneHint: {
    'zh-CN': '一家企业一周只走访一次，多个部门合并同行。',
    en: 'An enterprise is visited once a week: departments go together.',
  },
  noneHintOwn: {
    'zh-CN': '服务人员来访前会提前告知。走访不是检查。',
    en: 'Service people tell you before they come. It is no inspection.',
  },
  plan: { 'zh-CN': '安排走访', en: 'Plan a visit' },

  noInspection: {
    'zh-CN': '走访不是检查，不查资料、不打分。时间不便，请联系服务专员改期。',
    en: 'A visit is no inspection. Where the day does not suit you, tell your officer.',
  },
  day: { 'zh-CN': '日期', en: 'Day' },
  participants: { 'zh-CN': '参加人', en: 'Who comes' },
  present: { 'zh-CN': '到场', en: 'Was there' },
  absent: { 'zh-CN': '未到场', en: 'Was not there' },
  calledOffWhy: { 'zh-CN': '取消原因', en: 'Why it was called off' },
  log: { 'zh-CN': '记录走访', en: 'Log the visit' },
  logged: { 'zh-CN': '走访记录', en: 'The log' },
  'log.when': { 'zh-CN': '走访时间', en: 'When' },
  'log.hosts': { 'zh-CN': '企业接待人', en: 'Received by' },
  'log.words': { 'zh-CN': '走访情况', en: 'What was seen and said' },
  'log.by': { 'zh-CN': '记录人', en: 'Logged by' },
  matters: { 'zh-CN': '企业诉求', en: 'What was asked for' },
  noMatters: { 'zh-CN': '没有提出诉求', en: 'Nothing was asked for' },
  'matter.request': { 'zh-CN': '已转为诉求 {number}', en: 'Became request {number}' },
  'matter.answered': { 'zh-CN': '当场答复：{answer}', en: 'Answered: {answer}' },
  join: { 'zh-CN': '一同走访', en: 'Go along' },
  move: { 'zh-CN': '改期', en: 'Another day' },
  leave: { 'zh-CN': '退出走访', en: 'Leave' },
  'call-off': { 'zh-CN': '取消走访', en: 'Call off' },
  moved: { 'zh-CN': '已改期，已通知企业和参加人', en: 'Moved; all are told' },
  calledOff: { 'zh-CN': '已取消，已通知企业和参加人', en: 'Called off; all are told' },
  left: { 'zh-CN': '已退出', en: 'You left' },
  leaveAsk: { 'zh-CN': '不参加这次走访了？', en: 'You do not go along any more?' },
  leaveSay: { 'zh-CN': '其他人照常走访。', en: 'The others still go.' },
  callOffSay: {
    'zh-CN': '企业和参加人会收到通知。',
    en: 'The enterprise and those who were to come are told.',
  },
  callOffReason: { 'zh-CN': '原因', en: 'Reason' },
  tooShort: { 'zh-CN': '请填写，不少于 {n} 个字。', en: 'Please write {n} characters or more.' },
  logQueued: {
    'zh-CN': '记录已存在手机上，有网后自动提交。',
    en: 'The log is on the phone and is sent once there is a network.',
  },
  logRefused: { 'zh-CN': '记录没有被接受', en: 'The log was not accepted' },
  writeOn: { 'zh-CN': '继续填写', en: 'Write on' },

  'plan.enterprise': { 'zh-CN': '走访哪家企业', en: 'Which enterprise' },
  'plan.choose': { 'zh-CN': '请先选定一家企业。', en: 'Choose an enterprise first.' },
  'plan.other': { 'zh-CN': '换一家', en: 'Another one' },
  'plan.purpose': { 'zh-CN': '走访目的', en: 'What for' },
  'plan.purposeHint': { 'zh-CN': '企业会看到。', en: 'The enterprise sees it.' },
  'plan.days': { 'zh-CN': '走访日期', en: 'Day' },
  'plan.proposed': { 'zh-CN': '建议的日子', en: 'Proposed days' },
  'plan.others': { 'zh-CN': '其他日子和不建议的原因', en: 'Other days, and why not' },
  'plan.quietToo': {
    'zh-CN': '近期工作日都在企业安静日内，走访不是检查，仍可安排。',
    en: 'All working days ahead are quiet. A visit is no inspection and may still be planned.',
  },
  'plan.working': { 'zh-CN': '工作日', en: 'A working day' },
  'plan.isQuiet': { 'zh-CN': '当天是安静日', en: 'quiet' },
  'plan.isInspected': { 'zh-CN': '当周有检查', en: 'an inspection comes that week' },
  'plan.inspection': { 'zh-CN': '{department}定于{date}检查', en: '{department} inspects on {date}' },
  'plan.visit': { 'zh-CN': '{date}已安排走访（{units}）', en: 'A visit is planned on {date} ({units})' },
  'plan.visitOver': {
    'zh-CN': '{date}已走访过，当周不再安排',
    en: 'Visited on {date}: no second one that week',
  },
  'plan.joins': {
    'zh-CN': '当周{date}已有走访，提交后您将一同前往，不另行打扰企业。',
    en: 'A visit is planned on {date} of that week: you go along with it.',
  },
  'plan.dayMissing': { 'zh-CN': '请选择一天。', en: 'Choose a day.' },
  'plan.submit': { 'zh-CN': '提交安排', en: 'Plan it' },
  'plan.done': { 'zh-CN': '已安排，已告知企业', en: 'Planned; the enterprise is told' },
  'plan.joined': { 'zh-CN': '已并入 {date} 的走访', en: 'You go along on {date}' },
  'plan.queued': {
    'zh-CN': '已存在手机上，有网后自动提交',
    en: 'On the phone; sent once there is a network',
  },
  'plan.closed': { 'zh-CN': '临时闭办', en: 'closed' },
  'plan.assumed': { 'zh-CN': '放假安排未公布', en: 'next year’s calendar is not published' },

  'form.date': { 'zh-CN': '哪天', en: 'Day' },
  'form.time': { 'zh-CN': '几点', en: 'Time' },
  'form.future': { 'zh-CN': '时间不能晚于现在。', en: 'It cannot be later than now.' },
  'form.present': { 'zh-CN': '谁到场了', en: 'Who was there' },
  'form.presentMissing': { 'zh-CN': '请至少选一人。', en: 'Choose one at least.' },
  'form.hosts': { 'zh-CN': '企业接待人（职务即可）', en: 'Who received you' },
  'form.words': { 'zh-CN': '走访情况', en: 'What was seen and said' },
  'form.matter': { 'zh-CN': '诉求 {n}', en: 'Matter {n}' },
  'form.add': { 'zh-CN': '添加诉求', en: 'Add a matter' },
  'form.remove': { 'zh-CN': '删除诉求 {n}', en: 'Remove matter {n}' },
  'form.removeShort': { 'zh-CN': '删除', en: 'Remove' },
  'form.category': { 'zh-CN': '类别', en: 'Kind' },
  'form.categoryMissing': { 'zh-CN': '请选择类别。', en: 'Choose a kind.' },
  'form.matterWords': { 'zh-CN': '诉求内容', en: 'What is asked for' },
  'form.way': { 'zh-CN': '怎么办理', en: 'What becomes of it' },
  'form.request': { 'zh-CN': '转为诉求', en: 'A request' },
  'form.answer': { 'zh-CN': '当场已答复', en: 'Answered' },
  'form.answerWords': { 'zh-CN': '答复内容', en: 'The answer' },
  'form.say': {
    'zh-CN': '转为诉求的，提交后即由首问责任单位受理，企业可查进度。',
    en: 'A request goes to the first-responsible unit at once, and the enterprise sees how it stands.',
  },
  'form.submit': { 'zh-CN': '提交记录', en: 'Send the log' },
  'form.done': { 'zh-CN': '已记录', en: 'Logged' },
  'form.doneRequests': { 'zh-CN': '已记录，{n} 件转为诉求', en: 'Logged; {n} became requests' },
  'form.over': { 'zh-CN': '这次走访现在不能记录', en: 'This visit cannot be logged now' },
} as const satisfies TextTable;
