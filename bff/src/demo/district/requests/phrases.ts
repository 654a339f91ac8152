/** What people write about requests in the demo, beside the matters themselves. */
import type { RatingLevel } from '@anqi/shared';

export const PASSED_ON = [
  '已与企业核对情况，超出本单位职权，请企服中心转办。',
  '涉及专业部门审批，本单位无权处理，请转办。',
  '已到企业了解情况，需牵头部门研究，请转办。',
] as const;

export const CALLED_SATISFIED = [
  '企业表示满意，问题已解决。',
  '企业对办理速度和结果都满意。',
  '企业认可答复，表示感谢。',
] as const;

export const CALLED_DISSATISFIED = [
  '企业认为只答复了政策，没有解决实际问题。',
  '企业表示承诺的时间一再推后。',
  '企业反映现场没有改善。',
] as const;

export const EXPLANATIONS = [
  '已再次上门说明处理依据和后续安排，企业表示理解。',
  '已增派人员当日复查，遗留问题一并处理，附现场照片。',
  '已与企业商定分步办理，第一步本周完成。',
] as const;

export const MATERIAL_ASKED = [
  '请补充近三个月的用电（用气）记录和厂区平面图。',
  '请补充租赁合同和现场照片。',
  '请提供上次申请的受理编号和退件说明。',
] as const;

export const SUPPLIED = '材料已补充，请继续办理。';
export const WITHDRAWN = '问题已自行解决，撤回本次诉求。';
export const RETURNED = '经核对不属于我单位职责，请改派。';
export const REOPENED = ['过了几天问题又出现了。', '答复的措施还没有落实，请继续办理。'] as const;
export const REMEDIED = '已重新查看现场，措施补充到位，安排专人一周内回看。';
export const COMMENTS = [
  '补充说明：最近一周更严重了。',
  '联系人上午在厂里，欢迎现场看看。',
  '谢谢，等消息。',
] as const;

/** From very satisfied (5) to very dissatisfied (1). */
export const SERVICE_RATING_WORDS: Readonly<Record<RatingLevel, readonly (string | null)[]>> = {
  5: ['服务专员一直跟着，几天就办好了。', '答复清楚，说到做到。', '比预想的快。', null, null],
  4: ['整体满意，希望能早点告知进度。', '问题解决了，流程稍长。', null],
  3: ['基本满意，后续希望定期回访。', null],
  2: ['来回补了两次材料，一次说清更好。', '答复比较笼统。'],
  1: ['问题没有解决就办结了。', '几个部门互相推，等了很久。'],
};

export const CONTACTED = '已电话联系企业，核对办理经过，约定复查。';
export const SETTLED = {
  confirmed: '情况属实，已要求主办部门整改并向企业说明。',
  'not-substantiated': '经核对办理记录并向双方了解，反映情况未获证实。',
} as const;
