/** Service visits: what the economy bureau's officer has before him in each list, and an ordinary one every other week. */
import { formatInstant, type RequestCategory } from '@anqi/shared';
import { clerkAccountId } from '../accounts.js';
import { instantAt } from '../days.js';
import { demoId } from '../ids.js';
import { serviceAccountIdOf, SERVING_UNITS } from '../service-officers.js';
import type { World } from '../world.js';
import type { ServiceVisitAct, ServiceVisitStory } from './visit-story.js';

/** When a visit is planned, by whom, for which day. */
interface Plan {
  on: string;
  by: string;
  enterprise: number;
  date: string;
  purpose: string;
}

function planned({ on, by, enterprise, date, purpose }: Plan, time = '10:05'): ServiceVisitAct {
  const body = { enterpriseId: demoId('enterprise', enterprise), date, purpose };
  return { at: instantAt(on, time), by, kind: 'plan', body };
}

interface Matter {
  category: RequestCategory;
  words: string;
  answer?: string;
}

function logged({ by, date }: Plan, words: string, matters: Matter[]): ServiceVisitAct {
  const heldAt = formatInstant(instantAt(date, '10:00'));
  const body = { heldAt, presentIds: [by], hosts: '行政部负责人、车间主任', words, matters };
  return { at: instantAt(date, '16:20'), by, kind: 'log', body };
}

function setVisits({ days }: World): ServiceVisitStory[] {
  const by = serviceAccountIdOf('economy');
  const plan = (on: string, enterprise: number, [date, purpose]: [string, string]): Plan => ({
    on,
    by,
    enterprise,
    date,
    purpose,
  });
  const coming = plan(days.working(-1), 1, [days.open(1), '了解四季度订单和用工情况，宣讲设备更新政策']);
  const done = plan(days.working(-12), 1, [days.working(-9), '新政策上门解读']);
  const fresh = plan(days.working(-4), 2, [days.working(-1), '了解扩产项目进展']);
  const clerk = clerkAccountId('market');
  return [
    {
      key: 'service-visit-coming',
      acts: [
        planned(coming),
        planned({ ...coming, by: clerk, purpose: '介绍计量器具免费检定安排' }, '15:20'),
      ],
    },
    {
      key: 'service-visit-later',
      acts: [planned(plan(days.working(-1), 5, [days.open(3), '走访新落户企业，认门']), '11:10')],
    },
    {
      key: 'service-visit-to-log',
      acts: [planned(plan(days.working(-5), 3, [days.working(-2), '节前安全生产提醒，听取意见']))],
    },
    {
      key: 'service-visit-fresh',
      acts: [
        planned(fresh),
        logged(fresh, '企业二期车间下月封顶，生产平稳。对通勤和招工提了两条意见。', [
          { category: 'transport', words: '早高峰公交班次少，员工上班不便，希望加密园区接驳车。' },
          {
            category: 'labour',
            words: '一线普工缺口约二十人。',
            answer: '已当场对接人社局招聘专场，下周三参加。',
          },
        ]),
      ],
    },
    {
      key: 'service-visit-done',
      acts: [
        planned(done),
        logged(done, '逐条讲解设备更新补助条件，企业拟申报两台机床。', [
          {
            category: 'policy',
            words: '去年签约、今年到货的设备是否符合条件？',
            answer: '以到货发票日期为准，符合条件，已留材料清单。',
          },
        ]),
      ],
    },
    {
      key: 'service-visit-called-off',
      acts: [
        planned(plan(days.working(-3), 4, [days.working(2), '了解用电情况'])),
        {
          at: instantAt(days.working(-1), '14:30'),
          by,
          kind: 'call-off',
          body: { reason: '企业当日接待客户验厂，改日再约。' },
        },
      ],
    },
  ];
}

const EVERY = 8;
const FIRST_ENTERPRISE = 30;

/** `dates`: the working days of the past. */
function ordinary(dates: readonly string[]): ServiceVisitStory[] {
  const chosen = dates.filter((_, index) => index % EVERY === EVERY - 1);
  return chosen.map((date, nth) => {
    const unit = SERVING_UNITS[nth % SERVING_UNITS.length]!;
    const plan = {
      on: dates[dates.indexOf(date) - 2]!,
      by: serviceAccountIdOf(unit.key),
      enterprise: FIRST_ENTERPRISE + nth,
      date,
      purpose: '日常走访，听取意见',
    };
    const log = logged(plan, '生产经营正常，暂无需要协调的事项。', []);
    return { key: `service-visit-${date}`, acts: [planned(plan), log] };
  });
}

export function tellServiceVisits(world: World, dates: readonly string[]): ServiceVisitStory[] {
  return [...setVisits(world), ...ordinary(dates)];
}
