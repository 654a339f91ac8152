/** What comes back, what comes twice, and what goes up the three levels (三级调度). */
import type { World } from '../world.js';
import { openings } from './openings.js';
import type { RequestStory } from './request-story.js';
import type { RequestTelling } from './telling.js';
import { DAY, HOUR } from './working-time.js';

/** Answered, called back and closed within two and a half working days. */
function closedOnce(telling: RequestTelling, words: string): RequestTelling {
  return telling
    .accepted(HOUR)
    .answered(DAY, 'solved', words)
    .fedBack(HOUR)
    .calledSatisfied(4 * HOUR)
    .appliedForCloseOut(HOUR, 'solved')
    .acceptedCloseOut(HOUR);
}

/** Once, and it is handled again; twice, and the lead department's head has decided. */
export function reopened(world: World): RequestStory[] {
  const { tell } = openings(world);
  const once = tell(8 * DAY, {
    key: 'reopened-once',
    enterprise: 2,
    category: 'other',
    lead: 'water',
    words: '厂区西侧排水渠一下大雨就倒灌，原料库门口积水，请清理疏通。',
    pictures: ['road'],
  })
    .passedOn(HOUR)
    .dispatched(2 * HOUR);
  const twice = tell(13 * DAY, {
    key: 'reopened-twice',
    enterprise: 64,
    category: 'safety',
    lead: 'emergency',
    words: '相邻厂区夜间倾倒不明液体，气味刺鼻，员工不适，请查处。',
    urgent: true,
  })
    .passedOn(HOUR)
    .dispatched(2 * HOUR);
  closedOnce(once, '已用设备疏通主渠，近期雨天安排人员值守。')
    .reopened(DAY, '昨天下雨又倒灌了，只清了一半。')
    .dispatched(3 * HOUR)
    .accepted(2 * HOUR);
  closedOnce(twice, '已现场检查并责令相邻厂区清理，气味消除。')
    .reopened(DAY, '第三天夜里又有气味。')
    .dispatched(2 * HOUR);
  closedOnce(twice, '已开展夜间抽查并安装在线监测。')
    .reopened(DAY, '在线监测之后仍然出现，请从根本上解决。')
    .dispatched(2 * HOUR)
    .accepted(HOUR)
    .decided(5 * HOUR, 3, {
      session: 'on-site',
      words: '现场调度：由应急局牵头、生态环境分局配合夜间蹲点取样，三日内出具检测结论；查实即立案。',
    });
  return [once.story(), twice.story()];
}

/** An enterprise's matter that another has brought forward already. */
export function duplicate(world: World): RequestStory[] {
  const { tell } = openings(world);
  const words = '示例三路一带本周停电两次，没有提前通知，';
  return [
    tell(2 * DAY, {
      key: 'outage',
      enterprise: 63,
      category: 'utilities',
      lead: 'economy',
      words: `${words}恒温车间的在制品报废，附配电箱照片。`,
      pictures: ['box'],
      urgent: true,
    })
      .passedOn(30)
      .dispatched(HOUR)
      .accepted(HOUR),
    tell(1.5 * DAY, {
      key: 'outage-too',
      enterprise: 75,
      category: 'utilities',
      lead: 'economy',
      words: `${words}两台加工中心停机，交期受影响。`,
    })
      .passedOn(HOUR)
      .foundTheSameAs(2 * HOUR, 'outage'),
  ].map((telling) => telling.story());
}

/** Before the head at level 3, before the leader in charge at 2, and decided by all three at 1. */
export function scheduled(world: World): RequestStory[] {
  const { tell } = openings(world);
  return [
    tell(3 * DAY, {
      key: 'level-3',
      enterprise: 73,
      category: 'safety',
      lead: 'emergency',
      cooperating: ['land', 'environment'],
      complexity: 'complex',
      words: '高压线走廊下的老仓库不能扩建也不能拆，三个部门意见不一，请拿一个方案。',
    })
      .passedOn(HOUR)
      .dispatched(3 * HOUR)
      .accepted(2 * HOUR)
      .escalated(1.5 * DAY, '三个部门的退让距离要求不一致，本级无法裁定，申请三级调度。'),
    tell(5 * DAY, {
      key: 'level-2',
      enterprise: 11,
      category: 'rights',
      lead: 'construction',
      cooperating: ['economy'],
      complexity: 'complex',
      words: '区属标准厂房项目工程款拖欠八个月，供应商已起诉我们，请协调业主单位付款。',
    })
      .passedOn(HOUR)
      .dispatched(3 * HOUR)
      .accepted(2 * HOUR)
      .escalated(DAY, '业主单位称资金未到位，需上一级协调。')
      .decided(4 * HOUR, 3, {
        session: 'meeting',
        words: '会议调度：先行核定无争议部分，业主单位三日内报付款计划。',
      })
      .escalated(1.2 * DAY, '付款计划未按期报送，涉及财政资金安排，申请提级。'),
    tell(8 * DAY, {
      key: 'level-1',
      enterprise: 76,
      category: 'utilities',
      lead: 'construction',
      cooperating: ['land', 'transport'],
      complexity: 'complex',
      words: '天然气支线过铁路的方案两年没有批下来，罐装气已影响安全生产，请区里统筹。',
      urgent: true,
    })
      .passedOn(HOUR)
      .dispatched(2 * HOUR)
      .accepted(2 * HOUR)
      .escalated(DAY, '穿越铁路须与铁路单位会商，本级无权限。')
      .decided(4 * HOUR, 3, {
        session: 'on-site',
        words: '现场调度：确认穿越点位，建管局两日内拿出两套方案。',
      })
      .escalated(DAY, '两套方案均需铁路单位书面同意，申请提级。')
      .decided(5 * HOUR, 2, {
        session: 'meeting',
        words: '会议调度：规划资源局同步办理用地，委领导带队对接铁路单位。',
      })
      .escalated(1.5 * DAY, '铁路单位要求区级出具函件并落实资金，申请提级。')
      .decided(6 * HOUR, 1, {
        session: 'meeting',
        words: '会议调度：由区出函，资金列入本年度追加，下月开工；每周向企业通报进度。',
      }),
  ].map((telling) => telling.story());
}
