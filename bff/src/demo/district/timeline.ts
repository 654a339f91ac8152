/** All acts of a tale in the order of their instants, none after now. */
import type { RequestAct, RequestStory } from './requests/request-story.js';
import type { ServiceVisitAct, ServiceVisitStory } from './service-visits/visit-story.js';
import type { SummonsAct, SummonsStory } from './summonses/summons-story.js';
import type { Story, TimedAct, VisitReportStory } from './story.js';
import type { Tale } from './year.js';

export type Happening =
  | { at: number; kind: 'act'; story: Story; act: TimedAct }
  | { at: number; kind: 'request'; story: RequestStory; act: RequestAct }
  | { at: number; kind: 'summons'; story: SummonsStory; act: SummonsAct }
  | { at: number; kind: 'service-visit'; story: ServiceVisitStory; act: ServiceVisitAct }
  | { at: number; kind: 'report'; report: VisitReportStory }
  | { at: number; kind: 'handle-report'; report: VisitReportStory };

/** Of one instant, what was told first happens first: the sort is stable. */
export function timelineOf(tale: Tale, now: number): Happening[] {
  const { stories, requests, summonses, serviceVisits, reports } = tale;
  const acts = stories.flatMap((story) =>
    story.acts.map((act): Happening => ({ at: act.at, kind: 'act', story, act })),
  );
  const reported = reports.flatMap((report): Happening[] => [
    { at: report.at, kind: 'report', report },
    ...(report.handling ? [{ at: report.handling.at, kind: 'handle-report' as const, report }] : []),
  ]);
  const requested = requests.flatMap((story) =>
    story.acts.map((act): Happening => ({ at: act.at, kind: 'request', story, act })),
  );
  const summoned = summonses.flatMap((story) =>
    story.acts.map((act): Happening => ({ at: act.at, kind: 'summons', story, act })),
  );
  const visited = serviceVisits.flatMap((story) =>
    story.acts.map((act): Happening => ({ at: act.at, kind: 'service-visit', story, act })),
  );
  return [...acts, ...requested, ...summoned, ...visited, ...reported]
    .filter(({ at }) => at <= now)
    .sort((one, other) => one.at - other.at);
}
