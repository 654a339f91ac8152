/** Visits that showed no code, as people at the gate reported them over the year. */
import { MS_PER_HOUR } from '@anqi/shared';
import { instantAt } from './days.js';
import { REPORT_WORDS } from './phrases.js';
import type { VisitReportStory } from './story.js';
import type { World } from './world.js';

const OUTCOMES = { 'was-registered': 3, 'told-off': 5, emergency: 1, unfounded: 3 } as const;
const NOTES = {
  'was-registered': '经查已有报备，现场网络不畅未能亮码，已向企业说明。',
  'told-off': '经查未报备，已通报所在部门并要求整改。',
  emergency: '属应急处置，已补登记。',
  unfounded: '经与企业核对，来访者并非执法人员。',
} as const;
const NAMED = ['示溪高新区城市管理综合执法大队', '示溪高新区交通运输局', null];

/** One about every three weeks of the dates, handled the next day; the last two are still open. */
export function visitReports(world: World, dates: readonly string[]): VisitReportStory[] {
  const { random } = world;
  const chosen = dates.filter((_, index) => index % 15 === 7);
  const past = chosen.map((date) => reportOn(world, date));
  const open = [3, 1].map((n) => ({ ...reportOn(world, world.days.working(-n)), handling: null }));
  return [
    ...past,
    ...open.map((report, at) => ({ ...report, enterpriseOrdinal: at === 0 ? 2 : random.int(20, 60) })),
  ];
}

function reportOn({ random }: World, date: string): VisitReportStory {
  const happenedAt = instantAt(date, '09:00') + random.int(0, 5) * MS_PER_HOUR;
  const outcome = random.weighted(OUTCOMES);
  return {
    at: happenedAt + MS_PER_HOUR,
    enterpriseOrdinal: random.chance(0.8) ? random.int(3, 300) : null,
    departmentName: random.pick(NAMED),
    words: random.pick(REPORT_WORDS),
    happenedAt,
    handling: { at: happenedAt + 25 * MS_PER_HOUR, outcome, note: NOTES[outcome] },
  };
}
