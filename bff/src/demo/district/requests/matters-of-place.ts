/** Land and premises, utilities, transport, safety and environment. */
import type { Matter } from './matters.js';

const WITH_STORE = ['物流', '商贸', '食品', '精密机械', '化工新材料', '电子科技'];

export const MATTERS_OF_PLACE: readonly Matter[] = [
  {
    category: 'land',
    lead: 'land',
    complexity: 'complex',
    cooperating: ['construction'],
    words: '产能扩大需要新增约{n}亩用地，隔壁地块闲置多年，能否协调流转？',
    answers: {
      partly: '闲置地块权利人同意转让一半，手续正在办理。',
      'not-possible': '该地块已列入收储计划，已另推荐两处标准厂房。',
      explained: '地块收储方案预计下季度公布，届时优先通知。',
    },
  },
  {
    category: 'land',
    lead: 'land',
    complexity: 'general',
    words: '厂房不动产证因历史原因一直没办下来，银行不认可抵押，请帮助解决。',
    answers: {
      solved: '按历史遗留问题处置办法补正材料，不动产证已发放。',
      partly: '已完成测绘，剩余一份竣工资料需补办。',
    },
  },
  {
    category: 'land',
    lead: 'investment',
    complexity: 'general',
    words: '租用的标准厂房到期，园区要涨租{n}成，希望协调一个合理的价格。',
    answers: { solved: '经协调续租三年，租金维持不变。', partly: '首年不涨，次年起按约定递增。' },
  },
  {
    category: 'land',
    lead: 'construction',
    complexity: 'general',
    words: '厂房屋顶想装光伏，不清楚荷载鉴定和备案找谁办。',
    answers: { solved: '备案流程已说明，荷载鉴定机构名录已提供，备案当日办结。' },
  },
  {
    category: 'utilities',
    lead: 'economy',
    complexity: 'general',
    lines: ['精密机械', '电子科技', '化工新材料', '医药', '食品', '航空配件'],
    words: '{road}一带上月停电{n}次，没有提前通知，正在加工的工件全部报废。',
    answers: {
      solved: '供电公司已更换老化电缆，并为贵公司接入双回路，停电改为提前七日通知。',
      partly: '临时接入应急电源，线路改造下月完成。',
    },
  },
  {
    category: 'utilities',
    lead: 'water',
    complexity: 'general',
    words: '最近自来水压力低，三楼以上用不了水，影响员工食堂。',
    answers: { solved: '经排查为管网阀门故障，已修复，水压恢复正常。' },
  },
  {
    category: 'utilities',
    lead: 'construction',
    complexity: 'complex',
    cooperating: ['transport'],
    lines: ['化工新材料', '食品', '医药', '酒店管理', '餐饮管理'],
    words: '天然气管道离厂区还差{n}00米，一直用罐装气，成本高也不安全，希望尽快接通。',
    answers: {
      solved: '管道已接通并通气点火。',
      explained: '管道走向需随道路改造一并实施，计划明年二季度接通，期间协调气价优惠。',
    },
  },
  {
    category: 'utilities',
    lead: 'economy',
    complexity: 'simple',
    onTheSpot: true,
    words: '宽带报装等了{n}天没人联系，办公楼刚搬进来没有网络。',
    answers: { solved: '已联系运营商，当日上门安装完成。' },
  },
  {
    category: 'transport',
    lead: 'police',
    complexity: 'general',
    lines: WITH_STORE,
    words: '{road}早晚高峰限行，我们的货车进不了厂，能不能办通行证？',
    answers: { solved: '已核发{n}张错峰通行证，在手机上即可查验。' },
  },
  {
    category: 'transport',
    lead: 'transport',
    complexity: 'general',
    words: '厂区{gate}到地铁站没有公交，员工上下班不方便，{n}00多人都有这个需求。',
    answers: {
      solved: '已开通早晚两班定制公交，扫码即可预约。',
      explained: '公交线网调整列入明年计划，先行协调园区通勤车共享座位。',
    },
  },
  {
    category: 'transport',
    lead: 'construction',
    complexity: 'general',
    words: '{road}路面破损严重，雨天积水，运输精密件颠簸损坏。',
    answers: {
      solved: '破损路面已铣刨重铺，排水口已疏通。',
      partly: '先行填补坑槽，整体大修列入下季度计划。',
    },
  },
  {
    category: 'transport',
    lead: 'urban',
    complexity: 'simple',
    onTheSpot: true,
    words: '{gate}口经常被社会车辆占道停放，货车进出要等很久。',
    answers: { solved: '已施划禁停标线并安排巡查，出入口恢复畅通。' },
  },
  {
    category: 'safety',
    lead: 'emergency',
    complexity: 'general',
    lines: ['精密机械', '化工新材料', '电子科技', '医药', '航空配件', '物流'],
    words: '新建的{n}号库房要做安全设施设计审查，材料退回两次，原因写得不清楚。',
    answers: {
      solved: '专家到现场一次性指出需修改之处，修改后审查通过。',
      partly: '总图部分已通过，消防水池部分待补充计算书。',
    },
  },
  {
    category: 'safety',
    lead: 'environment',
    complexity: 'complex',
    cooperating: ['emergency'],
    lines: ['化工新材料', '医药', '电子科技', '食品'],
    words: '危险废物转移联单审批慢，仓库快满了，再等{n}天就要停产。',
    answers: {
      solved: '已协调处置单位当周清运，联单当日办结。',
      explained: '处置单位检修，已安排应急贮存，检修后优先清运。',
    },
  },
  {
    category: 'safety',
    lead: 'fire',
    complexity: 'general',
    words: '园区公共消防水压不足，自查发现两个消火栓没有水，请有关单位处理。',
    answers: { solved: '管网已检修，消火栓压力测试合格。' },
  },
  {
    category: 'safety',
    lead: 'emergency',
    complexity: 'simple',
    onTheSpot: true,
    words: '小微企业安全生产标准化怎么评？自评表从哪里下载？',
    answers: { solved: '自评表和评分说明已发送，可预约免费指导。' },
  },
];
