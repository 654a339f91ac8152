/** Messages by WeChat: how their handing over stands, why, and the few words that they carry. */
import type { MessageReason, MessageState } from '../states/message-states.js';
import type { NoticeKind } from '../states/notice-kinds.js';
import type { Texts } from './language.js';

export const messageStateTexts: Texts<MessageState> = {
  unknown: { 'zh-CN': '结果不明', en: 'Outcome unknown' },
  dead: { 'zh-CN': '发送失败', en: 'Failed' },
  pending: { 'zh-CN': '等待发送', en: 'Waiting' },
  sending: { 'zh-CN': '正在发送', en: 'Under way' },
  refused: { 'zh-CN': '用户拒收', en: 'Refused by the user' },
  'no-consent': { 'zh-CN': '未获同意', en: 'No consent' },
  sent: { 'zh-CN': '已发送', en: 'Sent' },
};

export const messageReasonTexts: Texts<MessageReason> = {
  unreachable: {
    'zh-CN': '连不上微信服务器，没有发出。',
    en: 'WeChat could not be reached; nothing was sent.',
  },
  'no-token': {
    'zh-CN': '没有取得微信接口凭证，没有发出。请核对小程序的 AppID 和密钥。',
    en: 'No access token; nothing was sent. Check app id and secret.',
  },
  'token-refused': {
    'zh-CN': '接口凭证刷新后仍被拒绝，没有发出。',
    en: 'A fresh access token was refused too; nothing was sent.',
  },
  busy: { 'zh-CN': '微信系统繁忙，没有发出。', en: 'WeChat was busy; nothing was sent.' },
  quota: {
    'zh-CN': '当天的发送次数已用完，没有发出。',
    en: 'The quota of the day is used up; nothing was sent.',
  },
  'bad-recipient': {
    'zh-CN': '微信不认识这个接收人，没有发出。请本人重新开启微信提醒。',
    en: 'WeChat does not know the recipient; nothing was sent. The person has to turn reminders on anew.',
  },
  'bad-template': {
    'zh-CN': '消息模板不可用，没有发出。请核对模板编号。',
    en: 'The template cannot be used; nothing was sent. Check its id.',
  },
  'bad-values': {
    'zh-CN': '模板内容不符合微信要求，没有发出。请核对模板各栏的配置。',
    en: 'A value does not fit the template; nothing was sent. Check the fields of the template.',
  },
  'bad-page': {
    'zh-CN': '跳转页面不存在，没有发出。请核对已发布的小程序版本。',
    en: 'The page is not in the published app; nothing was sent.',
  },
  'refused-by-user': {
    'zh-CN': '用户没有可用的订阅，或已拒收，没有发出。',
    en: 'The user has no subscription left or refuses; nothing was sent.',
  },
  'no-grant': {
    'zh-CN': '用户同意的次数已用完，没有发出。',
    en: 'All messages that the user agreed to are used up; nothing was sent.',
  },
  'not-bound': { 'zh-CN': '用户已关闭微信提醒，没有发出。', en: 'The user turned reminders off.' },
  other: {
    'zh-CN': '微信拒绝了这次请求，没有发出。',
    en: 'WeChat refused the request; nothing was sent.',
  },
  'timed-out': {
    'zh-CN': '微信没有及时答复，可能已经送达。',
    en: 'WeChat did not answer in time; it may have been delivered.',
  },
  'connection-lost': {
    'zh-CN': '等待答复时连接中断，可能已经送达。',
    en: 'The connection was lost before the answer; it may have been delivered.',
  },
  'server-error': {
    'zh-CN': '微信服务器出错，可能已经送达。',
    en: 'WeChat failed while it had the message; it may have been delivered.',
  },
  'unreadable-answer': {
    'zh-CN': '微信的答复无法读取，可能已经送达。',
    en: 'The answer could not be read; it may have been delivered.',
  },
  'process-ended': {
    'zh-CN': '发送途中服务重启，可能已经送达。',
    en: 'The server stopped half-way; it may have been delivered.',
  },
};

/** Five characters at most: what WeChat shows as a `phrase`. */
export const messagePhrases: Readonly<Partial<Record<NoticeKind, string>>> = {
  'visit-announced': '已告知',
  'visit-changed': '有变化',
  'visit-cancelled': '已取消',
  'visit-finished': '已结束',
  'approval-asked': '待审批',
  'approval-reminder': '将到期',
  'departure-asked': '待同意',
  'attempt-undetermined': '待裁定',
  'plan-approved': '已批准',
  'plan-refused': '未批准',
  'plan-lapsed': '已失效',
  'plan-fell-back': '须重审',
  'officer-added': '已列入',
  'officer-removed': '已移出',
  'attempt-accepted': '已受理',
  'attempt-declined': '未受理',
  'correction-due': '将到期',
  'follow-up-opened': '待联系',
  'visit-reported': '待核查',
  'request-arrived': '待处理',
  'request-progress': '有进展',
  'request-material-asked': '待补材料',
  'request-answered': '已答复',
  'request-closed': '已销号',
  'request-nudged': '催办',
  'request-commented': '有补充',
  'request-reopened': '重新提出',
  'request-extension-proposed': '待审批',
  'request-digest': '今日提醒',
  'request-overdue': '已逾期',
  'request-supervised': '督办',
  'request-escalated': '待调度',
  'request-rated-badly': '待联系',
  'requests-handed-over': '已移交',
  'work-handed-over': '已移交',
  'officer-left': '请换人',
  'standing-in': '请代班',
  'head-deputised': '请代行职责',
  'signed-in-anew': '新设备登录',
  'binding-asked': '待核实',
  'binding-decided': '申请有结果',
  'member-joined': '有新成员',
  'member-administers': '管理员变更',
  'intake-unmatched': '待核对',
  'service-assigned': '待联系',
  'service-deputised': '待代岗',
  'service-passed-on': '待交接',
  'service-changed': '有变化',
  'summons-called': '待报到',
  'summons-reported': '已报到',
  'summons-settled': '已办结',
  'summons-called-off': '已取消',
  'summons-overdue': '未报到',
  'service-visit-planned': '将走访',
  'service-visit-joined': '有同行',
  'service-visit-moved': '已改期',
  'service-visit-called-off': '已取消',
};

export const messageHint = '请打开小程序查看';
export const messageDue = '请在 {due} 前办理';
