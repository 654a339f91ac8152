import { intakeChannelTexts, intakeStatusTexts } from './intake.js';
import { reasonText } from './grounds.js';
import { fill, findText, type Language, type TextTable } from './language.js';
import { messageReasonTexts, messageStateTexts } from './messages.js';
import { approvalTexts, modeTexts, planStatusTexts } from './plans.js';
import {
  followUpOutcomeTexts,
  followUpStatusTexts,
  reportOutcomeTexts,
  reportStatusTexts,
} from './ratings.js';
import { requestCauseTexts } from './requests-causes.js';
import {
  callbackResultTexts,
  complexityTexts,
  extensionStateTexts,
  requestOutcomeTexts,
  requestStatusTexts,
  schedulingLevelTexts,
  summonsKindTexts,
  summonsStatusTexts,
} from './requests.js';
import { OUTCOME_NAMES } from './steps-decision.js';
import { deviceAppTexts, deviceSystemTexts, signInMethodTexts } from './ui/account.js';
import { openWorkTexts } from './ui/leaving.js';
import { policiesText } from './ui/policies.js';
import { serviceVisitStatusTexts } from './ui/service-visits.js';
import { departmentFirstTexts } from './ui/summons.js';

/** What an audit row keeps, by the field's name in it. A field that has no name here is not shown to anybody. */
const fieldTexts: TextTable = {
  accepted: { 'zh-CN': '是否同意', en: 'Accepted' },
  accountId: { 'zh-CN': '账号', en: 'Account' },
  action: { 'zh-CN': '查看的事项', en: 'Looked for the action' },
  active: { 'zh-CN': '是否启用', en: 'In use' },
  actorId: { 'zh-CN': '查看的人', en: 'Looked for the person' },
  added: { 'zh-CN': '新增行数', en: 'Rows added' },
  administers: { 'zh-CN': '是否企业管理员', en: 'Administers the enterprise' },
  app: { 'zh-CN': '登录软件', en: 'App' },
  approval: { 'zh-CN': '审批', en: 'Approval' },
  attempts: { 'zh-CN': '发送次数', en: 'Attempts' },
  awaitsCoordinator: { 'zh-CN': '是否待统筹部门决定', en: 'Awaits the coordinating office' },
  callback: { 'zh-CN': '回访结果', en: 'Callback' },
  categories: { 'zh-CN': '来件分类数', en: 'Categories' },
  cause: { 'zh-CN': '成因', en: 'Cause' },
  cells: { 'zh-CN': '登记内容', en: 'What the row says' },
  certificateWarnDays: policiesText.warn,
  changed: { 'zh-CN': '变更行数', en: 'Rows changed' },
  channel: { 'zh-CN': '来件渠道', en: 'Channel' },
  complete: { 'zh-CN': '是否完整导出', en: 'Taken whole' },
  complexity: { 'zh-CN': '难易程度', en: 'Complexity' },
  contactName: { 'zh-CN': '联系人', en: 'Contact' },
  contactPhone: { 'zh-CN': '联系电话', en: 'Telephone' },
  contentHash: { 'zh-CN': '内容指纹', en: 'Digest of the content' },
  date: { 'zh-CN': '日期', en: 'Date' },
  deliveredOn: { 'zh-CN': '送达日期', en: 'Delivered on' },
  deliveredTo: { 'zh-CN': '接收人', en: 'Delivered to' },
  departmentFirst: { 'zh-CN': '是否直接找部门', en: 'The department first' },
  departmentId: { 'zh-CN': '部门', en: 'Department' },
  deputyId: { 'zh-CN': 'B角专员', en: 'Deputy officer' },
  disclosedAt: { 'zh-CN': '向企业亮明时间', en: 'Disclosed at' },
  done: { 'zh-CN': '已完成张数', en: 'Done' },
  due: { 'zh-CN': '时限', en: 'Due' },
  duplicateOf: { 'zh-CN': '合并到', en: 'Duplicate of' },
  effectiveFrom: policiesText.from,
  emergencyReportHours: policiesText.emergency,
  ended: { 'zh-CN': '退出的登录数', en: 'Sign-ins ended' },
  endsAt: { 'zh-CN': '结束时间', en: 'Ends at' },
  enterpriseId: { 'zh-CN': '企业', en: 'Enterprise' },
  enterprises: { 'zh-CN': '企业数', en: 'Enterprises' },
  errcode: { 'zh-CN': '微信返回码', en: 'WeChat code' },
  extension: { 'zh-CN': '延期', en: 'Extension' },
  externalId: { 'zh-CN': '来件系统编号', en: 'Id at the sender' },
  format: { 'zh-CN': '文件格式', en: 'Format' },
  from: { 'zh-CN': '起始日期', en: 'From' },
  fromDate: { 'zh-CN': '起始日期', en: 'From' },
  further: { 'zh-CN': '翻看下一页', en: 'A further page' },
  how: { 'zh-CN': '安排方式', en: 'How' },
  itemIds: { 'zh-CN': '检查事项', en: 'Items' },
  joins: { 'zh-CN': '并入的检查', en: 'Joins' },
  jointDays: policiesText.joint,
  keyId: { 'zh-CN': '密钥编号', en: 'Key id' },
  kind: { 'zh-CN': '类型', en: 'Kind' },
  leadWorkingDays: policiesText.lead,
  level: { 'zh-CN': '调度级别', en: 'Level' },
  madePlanId: { 'zh-CN': '生成的计划', en: 'Plan made' },
  maxVisitDates: policiesText.dates,
  mergeDays: policiesText.merge,
  method: { 'zh-CN': '登录方式', en: 'Method' },
  mode: { 'zh-CN': '检查方式', en: 'Mode' },
  moved: { 'zh-CN': '调整企业数', en: 'Enterprises moved' },
  name: { 'zh-CN': '系统名称', en: 'Name of the system' },
  note: { 'zh-CN': '备注', en: 'Note' },
  officerId: { 'zh-CN': '服务专员', en: 'Service officer' },
  officerIds: { 'zh-CN': '执法人员', en: 'Officers' },
  openid: { 'zh-CN': '微信账号', en: 'WeChat account' },
  outcome: { 'zh-CN': '结果', en: 'Outcome' },
  pairByHand: { 'zh-CN': '是否人工指定', en: 'Named by hand' },
  park: { 'zh-CN': '园区', en: 'Park' },
  participants: { 'zh-CN': '走访人员', en: 'Who goes' },
  personId: { 'zh-CN': '经办人', en: 'Handled by' },
  perYear: policiesText.caps,
  planDate: { 'zh-CN': '整改期限', en: 'Planned for' },
  plans: openWorkTexts.plans,
  purpose: { 'zh-CN': '走访目的', en: 'Purpose' },
  quietWindows: policiesText.quiet,
  reason: { 'zh-CN': '原因', en: 'Reason' },
  replacedBy: { 'zh-CN': '补发的联系卡', en: 'Replaced by' },
  requestId: { 'zh-CN': '诉求', en: 'Request' },
  requestIds: { 'zh-CN': '登记的诉求', en: 'Requests' },
  requests: openWorkTexts.requests,
  rowCount: { 'zh-CN': '行数', en: 'Rows' },
  rows: { 'zh-CN': '行数', en: 'Rows' },
  'service-visits': openWorkTexts['service-visits'],
  sha256: { 'zh-CN': '文件指纹', en: 'Digest of the file' },
  siteName: { 'zh-CN': '经营场所', en: 'Site' },
  solved: { 'zh-CN': '是否解决', en: 'Solved' },
  source: policiesText.source,
  standInId: { 'zh-CN': '代岗人', en: 'Stands in' },
  startsAt: { 'zh-CN': '开始时间', en: 'Starts at' },
  state: { 'zh-CN': '状态', en: 'State' },
  status: { 'zh-CN': '状态', en: 'State' },
  subjectId: { 'zh-CN': '查看的对象', en: 'Looked for the thing' },
  successorId: { 'zh-CN': '接手人', en: 'Successor' },
  summonses: openWorkTexts.summonses,
  system: { 'zh-CN': '登录设备', en: 'Device' },
  total: { 'zh-CN': '总张数', en: 'In all' },
  town: { 'zh-CN': '街镇', en: 'Town' },
  unannounced: { 'zh-CN': '不预先告知', en: 'Unannounced' },
  undelivered: { 'zh-CN': '仅未送达', en: 'Undelivered alone' },
  ungraded: policiesText.ungraded,
  unitId: { 'zh-CN': '服务单位', en: 'Unit' },
  units: { 'zh-CN': '承办单位', en: 'Units' },
  until: { 'zh-CN': '截止日期', en: 'Until' },
  untilDate: { 'zh-CN': '截止日期', en: 'Until' },
  version: { 'zh-CN': '版本', en: 'Version' },
  waiverApproval: policiesText.waiver,
  words: { 'zh-CN': '文字说明', en: 'Words' },
  workingHours: { 'zh-CN': '工作时间', en: 'Working hours' },
};

/** Words of a field that is a code: of one kind of subject, else of all. */
const valueTexts: Readonly<Record<string, TextTable>> = {
  'binding-request.status': {
    open: { 'zh-CN': '待办理', en: 'Open' },
    confirmed: { 'zh-CN': '已确认', en: 'Confirmed' },
    declined: { 'zh-CN': '未予确认', en: 'Declined' },
  },
  'card-print.state': {
    waiting: { 'zh-CN': '等待制作', en: 'Waiting' },
    failed: { 'zh-CN': '制作失败', en: 'Failed' },
  },
  'contact-card.state': {
    'in-use': { 'zh-CN': '使用中', en: 'In use' },
    revoked: { 'zh-CN': '已作废', en: 'Revoked' },
  },
  'filing-attempt.outcome': OUTCOME_NAMES,
  'follow-up.outcome': followUpOutcomeTexts,
  'follow-up.status': followUpStatusTexts,
  'intake-item.status': intakeStatusTexts,
  'message-delivery.reason': messageReasonTexts,
  'message-delivery.state': messageStateTexts,
  'plan.outcome': OUTCOME_NAMES,
  'plan.status': planStatusTexts,
  'request.level': schedulingLevelTexts,
  'request.outcome': requestOutcomeTexts,
  'request.status': requestStatusTexts,
  'service-visit.how': {
    planned: { 'zh-CN': '新安排', en: 'Planned' },
    joined: { 'zh-CN': '并入已有走访', en: 'Joined' },
  },
  'service-visit.status': serviceVisitStatusTexts,
  'summons.kind': summonsKindTexts,
  'summons.status': summonsStatusTexts,
  'visit-report.outcome': reportOutcomeTexts,
  'visit-report.status': reportStatusTexts,
  'summons.departmentFirst': departmentFirstTexts,
  app: deviceAppTexts,
  approval: approvalTexts,
  callback: callbackResultTexts,
  cause: requestCauseTexts,
  channel: intakeChannelTexts,
  complexity: complexityTexts,
  extension: extensionStateTexts,
  method: signInMethodTexts,
  mode: modeTexts,
  system: deviceSystemTexts,
  waiverApproval: {
    none: policiesText['waiver.none'],
    head: policiesText['waiver.head'],
    coordinating: policiesText['waiver.coordinating'],
  },
};

/** Subjects whose `reason` is that of an inspection. */
const WITH_GROUND: readonly string[] = ['plan', 'filing-attempt'];

export const auditChangeText = {
  yes: { 'zh-CN': '是', en: 'Yes' },
  no: { 'zh-CN': '否', en: 'No' },
  and: { 'zh-CN': '、', en: ', ' },
  unit: { 'zh-CN': '{part}：{name}', en: '{part}: {name}' },
  changed: { 'zh-CN': '{before} → {after}', en: '{before} → {after}' },
  line: { 'zh-CN': '{name}：{value}', en: '{name}: {value}' },
  nothing: { 'zh-CN': '空', en: 'nothing' },
  sealed: { 'zh-CN': '（内容不显示）', en: '(not shown)' },
} as const satisfies TextTable;

/** `待审批 → 已批准`; what was not there before stands by itself. */
export function auditChangeValue(
  { before, after }: { before: string | null; after: string | null },
  language: Language,
): string {
  const became = after ?? auditChangeText.nothing[language];
  return before === null ? became : fill(auditChangeText.changed[language], { before, after: became });
}

/** `null`: the field is none that is shown. */
export const auditFieldText = (field: string, language: Language): string | null =>
  findText(fieldTexts, field, language) ?? null;

/** The word for a code; whatever is none stays as it is. */
export function auditCodeText(
  { subjectType, field, code }: { subjectType: string; field: string; code: string },
  language: Language,
): string {
  if (field === 'reason' && WITH_GROUND.includes(subjectType)) return reasonText(code, language);
  const table = valueTexts[`${subjectType}.${field}`] ?? valueTexts[field] ?? {};
  return findText(table, code, language) ?? code;
}
