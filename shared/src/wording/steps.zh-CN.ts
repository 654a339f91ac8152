import type { StepTexts } from './steps-texts.js';

const OUTSIDE_HOURS = '开始时间{time}也不在工作时间（{from}至{to}）内。';

export const STEPS_ZH_CN: StepTexts = {
  'filed-in-time': {
    title: '提前报备',
    kinds: {
      'before-start': ['在检查开始（{startsAt}）之前报备，符合要求。'],
      'period-kept': ['本次变更没有改动检查时间，不再重新计算提前{required}个工作日的要求。'],
      'lead-kept': ['{today}之后至{firstDate}（含当日）已满{counted}个工作日，要求为{required}个。'],
      'lead-short': [
        '{today}之后至{firstDate}（含当日）只有{counted}个工作日，原则上须提前{required}个工作日报备。',
      ],
      'lead-uncovered': [
        '{today}之后至{firstDate}（含当日）超出已公布的节假日安排（{coverage}），',
        '其中已公布的部分只有{counted}个工作日，尚不能判断是否满足提前{required}个工作日的要求。',
      ],
      'start-passed': ['检查开始时间（{startsAt}）已过，不能再报备。'],
      'emergency-in-time': ['突发事件须在检查开始（{startsAt}）后{hours}小时内补报，本次在时限内。'],
      'emergency-late': [
        '突发事件须在检查开始（{startsAt}）后{hours}小时内补报，本次已超时，予以受理并注明迟报。',
      ],
    },
  },
  officers: {
    title: '执法人员',
    kinds: {
      enough: ['{count}名执法人员均可代表本部门执法，执法证在{lastDate}仍有效。'],
      unfit: [
        '执法人员须不少于{required}名，均属本部门或受其委托，执法证有效至{lastDate}或以后。',
        '现只有{tooFew}名。',
        '不是本部门在岗人员，也未受委托：{notOurs}。',
        '执法证届时已过期：{expired}。',
      ],
    },
  },
  'items-published': {
    title: '公布的检查事项',
    kinds: {
      published: ['所选事项均在本部门公布的检查事项清单内：{items}。'],
      'no-items': ['还没有选择检查事项，请至少选择一项。'],
      'not-published': ['以下事项不在{departmentId}公布的检查事项清单内，不得检查：{items}。'],
    },
  },
  ground: {
    title: '检查事由与依据',
    kinds: {
      grounded: ['“{reason}”的依据齐全。'],
      'not-grounded': [
        '“{reason}”的依据不足。',
        '请补充：{missing}。',
        '以下事项不属于该领域，不能以此为事由：{withoutField}。',
        '以下事项不得在不事先告知的情况下检查（触发式检查除外）：{announcedOnly}。',
      ],
    },
  },
  'quiet-day': {
    title: '企业安静日',
    kinds: {
      'off-site': ['非现场检查不入企业，不受企业安静日限制。'],
      exempt: ['“{reason}”不属于一般性检查，不受企业安静日限制。'],
      'no-window': ['本区政策没有设定企业安静日。'],
      'outside-window': ['{period}不在企业安静日内。'],
      'in-window': [
        '{dates}在企业安静日内（{windows}），共{count}天；{reason}属一般性检查，原则上不得开展。',
      ],
    },
  },
  'triggered-only': {
    title: '无事不扰',
    kinds: {
      'off-site': ['非现场检查不入企业，不受“双无”清单限制。'],
      'not-listed': ['该企业不是无感监测对象，所选事项也都不是无事不扰事项。'],
      triggered: [
        '{passivelyMonitored?}该企业是无感监测对象。',
        '以下是无事不扰事项：{items}。',
        '“{reason}”属触发式检查，可以开展。',
      ],
      'not-triggered': [
        '{passivelyMonitored?}该企业是无感监测对象。',
        '以下是无事不扰事项：{items}。',
        '对此原则上只做触发式检查，“{reason}”不属于触发式检查。',
      ],
    },
  },
  'off-site-first': {
    title: '非现场优先',
    kinds: {
      'off-site': ['本次即为非现场检查。'],
      'not-general': ['“{reason}”不属于一般性检查，不要求先作非现场检查。'],
      'no-items': ['还没有选择检查事项，暂不判断能否改为非现场检查。'],
      'needs-visit': ['以下事项需要到现场检查：{items}。'],
      'finding-stated': ['已写明非现场检查发现的问题，可以到现场检查。'],
      'all-off-site': ['所选事项都可以通过非现场方式检查（{items}），未发现违法行为的，原则上不到现场。'],
    },
  },
  'merge-own': {
    title: '本部门合并检查',
    kinds: {
      'off-site': ['非现场检查不入企业，无须与本部门的现场检查合并。'],
      'not-mergeable': ['“{reason}”不要求与本部门的其他检查合并。'],
      'none-near': ['前后{days}天内，本部门在该企业没有可以合并的其他检查。'],
      'own-live': [
        '{departmentId}已计划于{firstDate}到该企业检查（{planId}），与本次相隔{distance}天；',
        '{days}天内的检查原则上应当合并一次进行。',
      ],
      'own-finished': [
        '{departmentId}已于{firstDate}对该企业开展过检查（{planId}），与本次相隔{distance}天；',
        '{days}天内原则上不再重复入企。',
      ],
    },
  },
  'joint-visit': {
    title: '跨部门联合检查',
    kinds: {
      'off-site': ['非现场检查不入企业，无须与其他部门联合。'],
      'not-combinable': ['“{reason}”不要求与其他部门联合检查。'],
      unannounced: ['不事先告知的检查不参加联合检查。'],
      'none-near': ['前后{days}天内，没有其他部门可以联合的检查。'],
      'other-near': [
        '{departmentId}计划于{firstDate}到该企业检查（{planId}），与本次相隔{distance}天；',
        '{days}天内的检查原则上应当联合进行。',
      ],
      joined: ['与{departmentId}的检查（{planId}，{startsAt}至{endsAt}）联合进行，起止时间一致。'],
      'no-such-visit': ['没有可以加入的检查（{planId}）：须是其他部门对该企业已告知、未结束的现场检查。'],
      'other-period': ['要加入{departmentId}的检查（{planId}），起止时间须与其一致：{startsAt}至{endsAt}。'],
    },
  },
  'frequency-cap': {
    title: '年度检查频次',
    kinds: {
      'off-site': ['非现场检查不计入年度检查频次。'],
      'not-counted': ['“{reason}”不计入年度检查频次。'],
      'no-grade': ['该企业尚无信用风险等级，政策也没有规定按哪一级计算，不能判断年度频次。'],
      'no-cap': ['{grade}级企业没有年度检查频次上限。'],
      'below-cap': ['{year}年本部门对该企业已计{count}次检查，{grade}级企业的上限为{most}次。'],
      'cap-reached': ['{year}年本部门对该企业已计{count}次检查，原则上{grade}级企业每年不超过{most}次。'],
      'published-cap-reached': [
        '{year}年本部门对该企业已计{count}次检查，已达到{source}公布的{grade}级企业每年{most}次的上限，不得再安排。',
      ],
    },
  },
  'visit-day': {
    title: '检查日与时间',
    kinds: {
      'off-site': ['非现场检查不入企业，不限工作日和工作时间。'],
      emergency: ['突发事件不限工作日和工作时间。'],
      working: ['{date}是工作日，{time}在工作时间内。'],
      'make-up': ['{date}是调休上班日，{time}在工作时间内。'],
      weekend: ['{date}是周末，建议另选工作日。', OUTSIDE_HOURS],
      holiday: ['{date}是{holiday}假期，建议另选工作日。', OUTSIDE_HOURS],
      uncovered: ['{date}所在年份的节假日安排尚未公布，请在公布后核对。', OUTSIDE_HOURS],
      'outside-hours': ['{date}的开始时间{time}不在工作时间（{from}至{to}）内，建议调整。'],
    },
  },
  'visit-length': {
    title: '检查天数',
    kinds: {
      'off-site': ['非现场检查不入企业，不限检查天数。'],
      within: ['检查共{count}天，未超过{most}天。'],
      'too-long': ['检查为{period}，共{count}天，原则上不超过{most}天。'],
    },
  },
};
