/** Summonses in every state for the personas to find, and those of the months before (企业吹哨、街镇吹哨). */
import { MS_PER_HOUR, type RatingLevel } from '@anqi/shared';
import { instantAt } from '../days.js';
import { TOWNS } from '../departments.js';
import { ago, DAY, HOUR } from '../requests/working-time.js';
import type { World } from '../world.js';
import type { SummonsStory } from './summons-story.js';
import { SummonsTelling } from './telling.js';

/** `dates`: the working days of the past. Told last, so that what was told before stays as it was. */
export function tellSummonses(world: World, dates: readonly string[]): SummonsStory[] {
  return [...ofEnterprises(world), ...ofTowns(world), ...ofMonthsBefore(world, dates)];
}

function ofEnterprises(world: World): SummonsStory[] {
  const awaited = new SummonsTelling(world, {
    key: 'summons-officer-awaited',
    at: ago(world, HOUR),
    caller: 1,
    words: '新购设备下周进场，厂门口的限高架过不去，请专员到厂里看一下怎么走。',
  });
  const solved = new SummonsTelling(world, {
    key: 'summons-officer-solved',
    at: ago(world, 9 * DAY),
    caller: 1,
    words: '申报技改补助的材料和去年不一样，请专员来指导一次。',
  })
    .reported(3 * HOUR, '当天下午到企业，逐项核对了材料清单，缺的两份证明已代为联系开具。')
    .settled(2 * DAY, true, '材料已受理，谢谢。');
  const dragging = new SummonsTelling(world, {
    key: 'summons-dragging',
    at: ago(world, 6 * HOUR),
    caller: 2,
    called: 'water',
    about: 'reopened-once',
    words: '排水渠清了两次仍然倒灌，请到现场定一个彻底的办法。',
  }).reported(3 * HOUR, '负责人带队到现场，确认下游涵管塌陷，今天起抽排，三日内拿出改造方案。');
  return [awaited, solved, dragging].map((telling) => telling.story());
}

function ofTowns(world: World): SummonsStory[] {
  const overdue = new SummonsTelling(world, {
    key: 'summons-overdue',
    at: ago(world, 2.5 * DAY),
    caller: 'town-east',
    called: 'emergency',
    words: '示东镇两家相邻企业共用的危化品中转间无人管理，镇里无执法权，请到现场认定责任。',
  });
  const toSettle = new SummonsTelling(world, {
    key: 'summons-to-settle',
    at: ago(world, 1.5 * DAY),
    caller: 'town-east',
    called: 'construction',
    words: '示例五路雨水井盖破损多处，货车通行有险情，请尽快更换。',
  }).reported(2 * HOUR, '已设围挡，养护单位今晚更换六处井盖。');
  const toRate = new SummonsTelling(world, {
    key: 'summons-to-rate',
    at: ago(world, 5 * DAY),
    caller: 'town-east',
    called: 'transport',
    words: '园区公交末班车太早，三家企业的夜班员工出不来，请实地调研。',
  })
    .reported(4 * HOUR, '已到镇里与三家企业座谈，末班车拟延至22:30。')
    .settled(2 * DAY, true, '末班车已延时。');
  return [overdue, toSettle, toRate].map((telling) => telling.story());
}

interface Matter {
  called: string;
  words: string;
  report: string;
}

const MATTERS: readonly Matter[] = [
  {
    called: 'emergency',
    words: '辖区一家企业的配电房紧邻易燃品仓库，镇里劝导无效，请部门到场认定。',
    report: '已到场核查，责令将易燃品移库，现场监督搬离。',
  },
  {
    called: 'urban',
    words: '企业门前占道摊点早晚高峰堵住货车出入口，请到现场处置。',
    report: '已到场清理并安排早晚定点值守。',
  },
  {
    called: 'construction',
    words: '道路开挖后三周没有回填，两家企业反映货车无法进出。',
    report: '已约施工单位到场，明确回填时限并现场公示。',
  },
  {
    called: 'environment',
    words: '群众和企业都反映夜间有异味，来源在哪一家说不清，请现场取样。',
    report: '已夜间到场取样，结果出来后告知镇里。',
  },
  {
    called: 'land',
    words: '一宗闲置用地围挡倒塌，权属单位联系不上，请部门出面。',
    report: '已联系权属单位到场，围挡当天修复。',
  },
];

const REPORTED_IN_TIME = 0.85;
const SOLVED = 0.85;
const LEVELS = { '5': 45, '4': 35, '3': 14, '2': 6 };

/** A town calls about once in three working days; most departments come in time. */
function ofMonthsBefore(world: World, dates: readonly string[]): SummonsStory[] {
  const { random } = world;
  return dates.slice(0, -5).flatMap((date, index) => {
    if (index % 3 !== 1) return [];
    const { called, words, report } = MATTERS[Math.floor(index / 3) % MATTERS.length]!;
    const telling = new SummonsTelling(world, {
      key: `summons-${date}`,
      at: instantAt(date, '09:30') + random.int(0, 6) * MS_PER_HOUR,
      caller: random.pick(TOWNS).key,
      called,
      words,
    });
    const minutes = random.chance(REPORTED_IN_TIME)
      ? random.int(HOUR, 7 * HOUR)
      : random.int(2 * DAY, 3 * DAY);
    telling.reported(minutes, report).settled(random.int(HOUR, DAY), random.chance(SOLVED));
    return [telling.rated(random.int(5, HOUR), Number(random.weighted(LEVELS)) as RatingLevel).story()];
  });
}
