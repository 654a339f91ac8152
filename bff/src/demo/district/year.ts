/** The whole tale: set pieces first, for they keep their places, then the months before today and the weeks after it. */
import { addDays } from '@anqi/shared';
import { turnedAway } from './attempts.js';
import { comingVisit, pastVisit } from './background.js';
import { amended, departure, emergency, joining, offSite, recheck, replaced, type On } from './incidents.js';
import { attempts, followUpUnderWay, toApprove } from './pieces-of-desks.js';
import { foodPieces, machineryPieces } from './pieces-of-personas.js';
import { endedAndChanged } from './pieces-of-states.js';
import { underWay } from './pieces-under-way.js';
import type { RequestStory } from './requests/request-story.js';
import { tellRequests } from './requests/tell-requests.js';
import { tellServiceVisits } from './service-visits/tell-visits.js';
import type { ServiceVisitStory } from './service-visits/visit-story.js';
import type { Story, VisitReportStory } from './story.js';
import { visitReports } from './visit-reports.js';
import type { SummonsStory } from './summonses/summons-story.js';
import { tellSummonses } from './summonses/tell-summonses.js';
import type { World } from './world.js';

export interface Tale {
  stories: Story[];
  requests: RequestStory[];
  summonses: SummonsStory[];
  serviceVisits: ServiceVisitStory[];
  reports: VisitReportStory[];
}

const DAYS_AHEAD = 45;

/** A visit is filed some days before it: those too have to be in the calendar. */
const FILING_DAYS = 14;

/** The date of the tale's first visit. */
export function firstDate({ days: { today, first } }: World, days: number): string {
  const wanted = addDays(today, -days);
  const possible = addDays(first, FILING_DAYS);
  return wanted < possible ? possible : wanted;
}

/** `days` of past before today; deterministic in the world's seed and now. */
export function tellYear(world: World, { days }: { days: number }): Tale {
  const { today } = world.days;
  const past = world.days.between(firstDate(world, days), addDays(today, -1));
  const coming = world.days.between(addDays(today, 1), addDays(today, DAYS_AHEAD));
  const stories = [
    ...setPieces(world),
    ...past.flatMap((date) => pastDay(world, date)),
    ...coming.flatMap((date) => comingDay(world, date)),
  ];
  return {
    stories,
    reports: visitReports(world, past),
    requests: tellRequests(world, past),
    serviceVisits: tellServiceVisits(world, past),
    summonses: tellSummonses(world, past),
  };
}

export function setPieces(world: World): Story[] {
  return [
    ...machineryPieces(world),
    ...foodPieces(world),
    ...underWay(world),
    ...toApprove(world),
    ...endedAndChanged(world),
    followUpUnderWay(world),
    ...attempts(world),
  ];
}

const RARE: readonly { share: number; tell: (world: World, on: On) => Story | null }[] = [
  { share: 0.35, tell: turnedAway },
  { share: 0.08, tell: amended },
  { share: 0.06, tell: replaced },
  { share: 0.1, tell: offSite },
  { share: 0.05, tell: emergency },
];
const DEPARTURE_SHARE = 0.08;
const JOINING_SHARE = 0.3;

function pastDay(world: World, date: string): Story[] {
  const { random, days } = world;
  const isOpen = days.isOpen(date);
  const general = Array.from({ length: isOpen ? random.int(3, 6) : 0 }, (_, n) =>
    pastVisit(world, { key: `${date}-g${n}`, date, reasonClass: 'general' }),
  ).flatMap((host) => withJoining(world, host));
  const others = (['statutory', 'triggered'] as const).map((reasonClass) =>
    random.chance(0.7) ? pastVisit(world, { key: `${date}-${reasonClass}`, date, reasonClass }) : null,
  );
  const rare = RARE.map(({ share, tell }, n) =>
    random.chance(share) ? tell(world, { key: `${date}-r${n}`, date }) : null,
  );
  const departs =
    !isOpen && random.chance(DEPARTURE_SHARE) ? departure(world, { key: `${date}-d`, date }) : null;
  const told = [...general, ...others, ...rare, departs].filter((story) => story !== null);
  return [...told, ...told.flatMap((story) => recheck(world, story, `${story.key}-again`) ?? [])];
}

/** Only a visit that took place has company: a host's end would undo its guests. */
function withJoining(world: World, host: Story | null): (Story | null)[] {
  if (!host?.acts.some(({ kind }) => kind === 'start')) return [host];
  return [host, world.random.chance(JOINING_SHARE) ? joining(world, host, `${host.key}-joined`) : null];
}

function comingDay(world: World, date: string): Story[] {
  const { random, days } = world;
  const general = Array.from({ length: days.isOpen(date) ? random.int(2, 5) : 0 }, (_, n) =>
    comingVisit(world, { key: `${date}-g${n}`, date, reasonClass: 'general' }),
  );
  const statutory = random.chance(0.4)
    ? comingVisit(world, { key: `${date}-s`, date, reasonClass: 'statutory' })
    : null;
  return [...general, statutory].filter((story) => story !== null);
}
