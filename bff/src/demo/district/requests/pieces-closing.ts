/** Requests from their answer to their end: one at each step, and closed with each outcome. */
import type { World } from '../world.js';
import { openings } from './openings.js';
import type { RequestStory } from './request-story.js';
import { DAY, HOUR } from './working-time.js';

export function answeredAndCalled(world: World): RequestStory[] {
  const { tell } = openings(world);
  return [
    tell(2.5 * DAY, {
      key: 'answered',
      enterprise: 3,
      category: 'approval',
      lead: 'market',
      words: '产品出口要补办计量器具型式批准，窗口说法不一，想知道能不能与现有证书合并。',
    })
      .passedOn(HOUR)
      .dispatched(3 * HOUR)
      .accepted(2 * HOUR)
      .answered(1.5 * DAY, 'solved', '可以合并办理，受理回执已出具，所需两份材料的样张已发给联系人。'),
    tell(5 * HOUR, {
      key: 'answered-on-the-spot',
      enterprise: 27,
      category: 'policy',
      lead: 'economy',
      complexity: 'simple',
      words: '研发投入统计年报漏填了一个项目，还能改吗？找谁改？',
    }).answeredOnTheSpot(3 * HOUR, 'solved', '本周内可以退回修改，已为贵公司退回，改后重新提交即可。'),
    tell(5 * DAY, {
      key: 'called-in-vain',
      enterprise: 40,
      category: 'utilities',
      lead: 'economy',
      words: '蒸汽管网压力晚间不稳，反应釜升温慢，影响两班生产，请协调供热单位。',
    })
      .passedOn(HOUR)
      .dispatched(2 * HOUR)
      .accepted(HOUR)
      .answered(2 * DAY, 'solved', '供热单位已更换减压阀并增开一台锅炉，晚间压力恢复到约定值。')
      .fedBack(HOUR)
      .calledInVain(4 * HOUR)
      .calledInVain(5 * HOUR),
    tell(4 * DAY, {
      key: 'called-satisfied',
      enterprise: 49,
      category: 'safety',
      lead: 'emergency',
      words: '应急预案备案被退回，说评审专家不足三人，想请推荐专家名单。',
    })
      .passedOn(HOUR)
      .dispatched(3 * HOUR)
      .accepted(HOUR)
      .answered(1.5 * DAY, 'solved', '专家名单已提供，重新评审后备案已通过。')
      .fedBack(2 * HOUR)
      .calledSatisfied(5 * HOUR),
    tell(4 * DAY, {
      key: 'called-dissatisfied',
      enterprise: 8,
      category: 'other',
      lead: 'urban',
      words: '酒店后巷夜间烧烤油烟直冲客房，住客投诉不断，请治理。',
    })
      .passedOn(2 * HOUR)
      .dispatched(3 * HOUR)
      .accepted(HOUR)
      .answered(1.5 * DAY, 'partly', '已约谈摊主并限定经营时间，油烟净化设备月底前装好。')
      .fedBack(HOUR)
      .calledDissatisfied(5 * HOUR, '企业反映限定时间后仍有油烟，认为没有解决。'),
    tell(5 * DAY, {
      key: 'explaining',
      enterprise: 52,
      category: 'safety',
      lead: 'emergency',
      words: '安全评价报告审查一拖再拖，投产时间定不下来，请给一个准确的时间。',
    })
      .passedOn(HOUR)
      .dispatched(2 * HOUR)
      .accepted(HOUR)
      .answered(2 * DAY, 'explained', '审查会已排期，会后五个工作日内出具意见。')
      .fedBack(HOUR)
      .calledDissatisfied(4 * HOUR, '企业认为只给了排期，没有说明为什么推迟。')
      .passedDissatisfaction(HOUR),
    tell(5 * DAY, {
      key: 'close-out-applied',
      enterprise: 61,
      category: 'labour',
      lead: 'labour',
      words: '急缺数控操作工十名，招聘平台上简历很少，希望组织专场。',
    })
      .passedOn(2 * HOUR)
      .dispatched(2 * HOUR)
      .accepted(HOUR)
      .answered(2 * DAY, 'solved', '已在职业学院组织专场，十二人达成意向，下周到岗试工。')
      .fedBack(HOUR)
      .calledSatisfied(5 * HOUR)
      .appliedForCloseOut(3 * HOUR, 'solved'),
  ].map((telling) => telling.story());
}

/** Solved · partly · explained · not possible; rated or not yet, two of them badly. */
export function closed(world: World): RequestStory[] {
  const { tell } = openings(world);
  return [
    tell(6 * DAY, {
      key: 'closed-solved',
      enterprise: 1,
      category: 'transport',
      lead: 'police',
      words: '示例一路早晚高峰限行后，我们的送料车只能半夜进厂，想办错峰通行证，附车辆照片。',
      pictures: ['gate'],
    })
      .passedOn(HOUR)
      .dispatched(2 * HOUR)
      .accepted(HOUR)
      .answered(1.5 * DAY, 'solved', '已核发三张错峰通行证，避开七点半到九点即可通行，手机上可查验。')
      .fedBack(2 * HOUR)
      .calledSatisfied(DAY)
      .appliedForCloseOut(2 * HOUR, 'solved')
      .acceptedCloseOut(2 * HOUR),
    tell(10 * DAY, {
      key: 'closed-partly',
      enterprise: 2,
      category: 'finance',
      lead: 'economy',
      cooperating: ['investment'],
      complexity: 'complex',
      words: '旺季备货资金紧张，想用订单做质押贷款，银行要求担保，请帮助对接。',
    })
      .passedOn(2 * HOUR)
      .dispatched(3 * HOUR)
      .accepted(2 * HOUR)
      .answered(3 * DAY, 'partly', '两家银行给出授信，其中一家接受订单质押，额度约为申请的六成。')
      .fedBack(2 * HOUR)
      .calledSatisfied(DAY)
      .appliedForCloseOut(HOUR, 'partly')
      .acceptedCloseOut(HOUR)
      .rated(DAY, 4),
    tell(9 * DAY, {
      key: 'closed-explained',
      enterprise: 12,
      category: 'land',
      lead: 'land',
      words: '试飞场地旁边的地块能否调整为产业用地？请答复调整的时间。',
    })
      .passedOn(2 * HOUR)
      .dispatched(3 * HOUR)
      .accepted(2 * HOUR)
      .answered(
        2 * DAY,
        'explained',
        '该地块须随国土空间规划一并调整，方案公示安排在明年上半年，届时书面通知贵公司。',
      )
      .fedBack(HOUR)
      .calledSatisfied(DAY)
      .appliedForCloseOut(2 * HOUR, 'explained')
      .acceptedCloseOut(2 * HOUR)
      .rated(2 * DAY, 3),
    tell(8 * DAY, {
      key: 'closed-not-possible',
      enterprise: 10,
      category: 'technology',
      lead: 'economy',
      words: '我们租用的机房想申请算力补贴，系统提示不在目录内，希望破例。',
    })
      .passedOn(2 * HOUR)
      .dispatched(4 * HOUR)
      .accepted(3 * HOUR)
      .answered(
        2 * DAY,
        'not-possible',
        '补贴目录由上级发布，目录外机房无法补贴；已协助比对三家目录内机房的迁移方案。',
      )
      .fedBack(HOUR)
      .calledSatisfied(DAY)
      .appliedForCloseOut(3 * HOUR, 'not-possible')
      .acceptedCloseOut(HOUR)
      .rated(1.2 * DAY, 1),
    tell(13 * DAY, {
      key: 'closed-after-explanation',
      enterprise: 14,
      category: 'approval',
      lead: 'market',
      words: '小作坊登记转生产许可，现场核查等了很久，请安排时间。',
    })
      .passedOn(2 * HOUR)
      .dispatched(3 * HOUR)
      .accepted(HOUR)
      .answered(2 * DAY, 'partly', '现场核查安排在下周，核查清单已提前发出。')
      .fedBack(HOUR)
      .calledDissatisfied(DAY, '企业认为一再推后，影响与商超签约。')
      .passedDissatisfaction(HOUR)
      .appliedForCloseOut(2 * DAY, 'solved', '核查提前到次日完成，许可证已送到企业，并就前期推后向企业致歉。')
      .acceptedCloseOut(2 * HOUR)
      .rated(DAY, 2)
      .contactedRater(5 * HOUR, world.days.working(4)),
  ].map((telling) => telling.story());
}
