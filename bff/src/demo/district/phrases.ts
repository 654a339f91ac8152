/** What people write in the demo: short, plain and about nobody. */
import type { VisitResult } from './story.js';

export const RESULT_WORDS: Readonly<Record<VisitResult, readonly string[]>> = {
  'no-problem': ['现场检查未发现问题，感谢配合。', '台账齐全，现场管理规范。', '抽查项目均符合要求。'],
  advice: ['建议完善班前会记录。', '建议更新应急联系表并上墙。', '建议增加通道照明，随后自查即可。'],
  correction: [
    '两处安全标识缺失，请限期补齐。',
    '一处疏散通道堆放物料，请限期清理。',
    '台账缺少近一个月记录，请限期补正。',
  ],
  case: ['发现涉嫌违法行为，依法立案调查。', '抽样结果不合格，依法立案处理。'],
};

export const REFUSALS = [
  '与年度检查计划重复，本次不予批准。',
  '检查事项与事由不符，请重新报备。',
  '可通过非现场方式完成，请改为非现场检查。',
] as const;

export const CANCELLATIONS = [
  '企业当日停产检修，另行安排。',
  '人员另有紧急任务，取消本次检查。',
  '检查事项已合并至其他计划。',
] as const;

export const REPLACEMENT_REASON = '原执法人员因病请假，由同科室人员替换。';

export const NECESSITIES = {
  'quiet-day': '上级通报的同类隐患需在本月内完成排查，无法推迟到开放日。',
  'joint-visit': '检查内容专业性强且时间不同，暂不具备联合检查条件。',
  'merge-own': '前次检查后工艺发生变更，需要就变更部分单独核查。',
} as const;

/** From very satisfied (5) to very dissatisfied (1). */
export const RATING_WORDS: Readonly<Record<1 | 2 | 3 | 4 | 5, readonly (string | null)[]>> = {
  5: ['检查规范，亮码亮证，讲解清楚。', '态度好，不影响生产。', '一次查清，没有重复要材料。', null, null],
  4: ['整体满意，希望提前告知需准备的材料。', '检查认真，时间略长。', null],
  3: ['基本满意，建议与其他部门合并检查。', null],
  2: ['现场要求提供的材料此前已交过。', '检查时间临时变更，影响排班。'],
  1: ['到场后未主动亮码，经提醒才出示。', '检查与报备事项不一致。'],
};

export const CONTACT_NOTES = [
  '已电话联系企业，核对检查经过。',
  '已联系企业并约定时间当面了解情况。',
] as const;

export const FOLLOW_UP_REASONS = {
  confirmed: '经核实情况属实，已反馈部门改进并向企业说明。',
  'not-substantiated': '经查看检查记录并向双方了解，反映情况未获证实。',
} as const;

export const REPORT_WORDS = [
  '两人到店检查，未出示检查码。',
  '称是例行检查，扫码处查不到报备。',
  '检查人员要求提供台账，没有亮码。',
  '门口登记时查询无检查计划。',
  '来人出示了证件，但没有检查码。',
] as const;
