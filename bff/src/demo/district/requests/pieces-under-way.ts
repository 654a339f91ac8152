/** Requests before their answer, one in each state and at each colour of the clock. */
import { addDays } from '@anqi/shared';
import type { World } from '../world.js';
import { submittedToBeAmber } from './clock-moments.js';
import { openings } from './openings.js';
import type { RequestStory } from './request-story.js';
import { DAY, HOUR } from './working-time.js';

export function arriving(world: World): RequestStory[] {
  const { tell } = openings(world);
  return [
    tell(50, {
      key: 'submitted',
      enterprise: 1,
      category: 'policy',
      lead: 'economy',
      words: '去年底签约、今年到货的两台数控机床能不能申报设备更新补助？需要准备哪些材料？',
    }),
    tell(4 * DAY, {
      key: 'submitted-and-forgotten',
      enterprise: 6,
      category: 'approval',
      lead: 'urban',
      urgent: true,
      words: '厨房排烟管道改造要占用公共通道三天，问了两次都没有人答复，工期已经耽误。',
    }),
    tell(5 * HOUR, {
      key: 'submitted-from-hotline',
      enterprise: 7,
      category: 'transport',
      lead: 'urban',
      channel: 'hotline',
      words: '12345 来电：门店卸货区被长期占用，早上送货要在路边卸，希望划定临时卸货位。',
    }),
    tell(7 * HOUR, {
      key: 'registered',
      enterprise: 4,
      category: 'safety',
      lead: 'emergency',
      urgent: true,
      words: '危险化学品仓库扩建要同时过安全审查和环评，想请两个部门一次会商，少跑几趟。',
    }).passedOn(2 * HOUR),
    tell(1.5 * DAY, {
      key: 'returned',
      enterprise: 9,
      category: 'transport',
      lead: 'emergency',
      channel: 'visit',
      words: '夜间货车进出示例三路要绕行，希望核发错峰通行证，走访时企业当面提出。',
    })
      .passedOn(HOUR)
      .dispatched(4 * HOUR)
      .returned(3 * HOUR, '通行证由公安交管核发，不属于我单位职责，请改派。'),
    tell(6 * HOUR, {
      key: 'withdrawn',
      enterprise: 18,
      category: 'utilities',
      lead: 'water',
      words: '门店突然停水，午市没法营业，请问什么时候恢复？',
    }).withdrawn(2 * HOUR),
  ].map((telling) => telling.story());
}

export function withDepartments(world: World): RequestStory[] {
  const { tell } = openings(world);
  return [
    tell(1.2 * DAY, {
      key: 'dispatched',
      enterprise: 13,
      category: 'safety',
      lead: 'emergency',
      words: '新车间要用三台起重设备，安全操作规程和人员培训希望有人到厂里指导一次。',
    })
      .passedOn(2 * HOUR)
      .dispatched(1.2 * DAY - 3 * HOUR),
    tell(1.5 * DAY, {
      key: 'contested',
      enterprise: 15,
      category: 'safety',
      lead: 'emergency',
      words: '锂电池暂存间怎么设置，不同部门给的距离要求不一样，请明确。',
      complexity: 'simple',
    })
      .passedOn(2 * HOUR)
      .dispatched(DAY)
      .contested(1.5 * HOUR, 'complex', '涉及消防、应急两套规范，需现场勘验和专家论证，建议按复杂事项办理。'),
    tell(2 * DAY, {
      key: 'in-hand',
      enterprise: 1,
      category: 'transport',
      lead: 'transport',
      words: '示例二路路面沉降，运输精密件的车辆颠簸，已有两批零件返工，附现场照片。',
      pictures: ['road', 'gate'],
    })
      .passedOn(HOUR)
      .dispatched(3 * HOUR)
      .accepted(2 * HOUR)
      .commented(3 * HOUR, '补充：沉降处在路口向东约五十米，雨后更明显。')
      .nudged(4 * HOUR),
    tell(3 * DAY, {
      key: 'awaiting-enterprise',
      enterprise: 1,
      category: 'safety',
      lead: 'emergency',
      words: '喷涂线防爆改造方案想先请应急局看一遍，避免装好以后再返工。',
    })
      .passedOn(2 * HOUR)
      .dispatched(4 * HOUR)
      .accepted(2 * HOUR)
      .askedForMaterial(5 * HOUR, '请补充改造方案的总平面图和喷涂用料的安全技术说明书。'),
    tell(5 * DAY, {
      key: 'material-supplied',
      enterprise: 37,
      category: 'safety',
      lead: 'emergency',
      words: '三级标准化复评的期限快到了，去年整改的资料能不能继续用？',
    })
      .passedOn(2 * HOUR)
      .dispatched(3 * HOUR)
      .accepted(HOUR)
      .askedForMaterial(4 * HOUR, '请补充去年的整改验收单和自评报告。')
      .supplied(3 * DAY),
  ].map((telling) => telling.story());
}

/** Amber and red before the emergency department, and extensions: one before its head, one agreed. */
export function atRisk(world: World): RequestStory[] {
  const { begin, tell } = openings(world);
  const amber = submittedToBeAmber(world);
  return [
    begin(amber.at, {
      key: 'amber',
      enterprise: 16,
      category: 'safety',
      lead: 'emergency',
      complexity: amber.complexity,
      words: '重大危险源备案系统里企业信息对不上，月底前要完成年度更新，请帮助核对。',
    })
      .passedOn(5)
      .dispatched(5)
      .accepted(10),
    tell(6 * DAY, {
      key: 'overdue',
      enterprise: 25,
      category: 'safety',
      lead: 'emergency',
      words: '邻厂装卸时粉尘飘进我们的洁净车间，反映两周了还没有人来看，附照片。',
      urgent: true,
      pictures: ['gate'],
    })
      .passedOn(HOUR)
      .dispatched(2 * HOUR)
      .accepted(3 * HOUR),
    tell(2 * DAY, {
      key: 'extension-proposed',
      enterprise: 28,
      category: 'safety',
      lead: 'emergency',
      words: '园区公共事故应急池什么时候建成？我们的环评批复要求接入，工期受影响。',
    })
      .passedOn(HOUR)
      .dispatched(2 * HOUR)
      .accepted(HOUR)
      .proposedExtension(DAY, {
        ground: 'fixed-date',
        until: addDays(world.days.today, 40),
        words:
          '公共应急池正在施工，计划四十天内完工验收；验收后当周为贵公司办理接入，其间可用移动应急罐过渡。',
      }),
    tell(4 * DAY, {
      key: 'extension-agreed',
      enterprise: 1,
      category: 'land',
      lead: 'land',
      words: '二期用地的不动产证卡在竣工测绘，银行授信等着用，请明确办结时间。',
    })
      .passedOn(2 * HOUR)
      .dispatched(3 * HOUR)
      .accepted(2 * HOUR)
      .proposedExtension(DAY, {
        ground: 'fixed-date',
        until: addDays(world.days.today, 75),
        words: '测绘成果须经汇交审查，审查批次已定；通过后即予登记，其间可凭受理单向银行说明。',
      })
      .agreedExtension(2 * HOUR),
  ].map((telling) => telling.story());
}
