import { findText } from '@anqi/shared/wording/language';
import { roleTexts } from '@anqi/shared/wording/people';
import { ratingLevelTexts } from '@anqi/shared/wording/ratings';
import {
  complexityTexts,
  extensionGroundTexts,
  requestEventTexts,
  requestOutcomeTexts,
  schedulingLevelTexts,
  sessionKindTexts,
} from '@anqi/shared/wording/requests';
import { requestClockTexts } from '@anqi/shared/wording/requests-clocks';
import { requestStoryTexts } from '@anqi/shared/wording/requests-story';
import { requestText } from '@anqi/shared/wording/ui/requests';
import type { RequestTimelineEntry, RequestView } from '../../api';
import { Card, Timeline, useLanguage, useText, type TimelineEntry, type Tone } from '../../ui';
import { useDates } from '../dates/use-dates';
import type { RequestPartProps } from './request-head';

const GOOD = ['answer', 'answer-on-the-spot', 'feed-back', 'call-satisfied', 'accept-close-out'];
const BAD = ['climb', 'supervise', 'call-dissatisfied', 'refuse-close-out', 'reopen'];
const WAITS = ['ask-material', 'extend', 'agree-extension', 'escalate', 'return'];

function toneOf(event: string): Tone {
  if (GOOD.includes(event)) return 'good';
  if (BAD.includes(event)) return 'bad';
  return WAITS.includes(event) ? 'warn' : 'accent';
}

/** What happened, the newest first: that is what somebody opens the page for. */
export function RequestTimeline({ request, isOwn }: RequestPartProps) {
  const say = useText(requestText);
  const entries = useStory(request, isOwn);
  return (
    <Card title={say('timeline')} id="request-timeline">
      <Timeline entries={entries} />
    </Card>
  );
}

export function useStory(
  request: RequestView,
  isOwn: boolean,
  which: (entry: RequestTimelineEntry) => boolean = () => true,
): TimelineEntry[] {
  const say = useText(requestText);
  const language = useLanguage();
  const dates = useDates();
  const detailOf = useDetail(request);
  const titles = isOwn ? requestStoryTexts : requestEventTexts;
  const whoOf = ({ role, actorName }: RequestTimelineEntry): string => {
    if (role === null && actorName === null) return say('product');
    return [role === null ? '' : findText(roleTexts, role, language), actorName].filter(Boolean).join(' ');
  };
  return request.timeline
    .map((entry, index) => ({ entry, id: String(index) }))
    .filter(({ entry }) => which(entry))
    .reverse()
    .map(({ entry, id }) => ({
      id,
      title: titles[entry.event][language],
      at: [dates.instant(entry.at), whoOf(entry)].join(' · '),
      detail: detailOf(entry),
      note: entry.words,
      tone: toneOf(entry.event),
    }));
}

/** What an event carries beside its words: outcome, date, level, unit. */
function useDetail({ departments }: RequestView): (entry: RequestTimelineEntry) => string {
  const say = useText(requestText);
  const language = useLanguage();
  const dates = useDates();
  const nameOf = (id: unknown) => departments.find(({ department }) => department.id === id)?.department.name;
  return ({ data }) => {
    const { outcome, until, ground, leadId, complexity, level, session, rating, clock, photoIds } =
      data ?? {};
    const found = (table: Parameters<typeof findText>[0], key: unknown) =>
      key === undefined || key === null ? undefined : findText(table, String(key), language);
    const lead = nameOf(leadId);
    const came = found(requestOutcomeTexts, outcome);
    const late = found(requestClockTexts, clock);
    return [
      came && say('story.outcome', { outcome: came }),
      typeof until === 'string' && say('story.until', { date: dates.dayInFull(until) }),
      found(extensionGroundTexts, ground),
      lead && say('story.lead', { name: lead }),
      found(complexityTexts, complexity),
      late && say('story.clock', { clock: late }),
      found(schedulingLevelTexts, level),
      found(sessionKindTexts, session),
      found(ratingLevelTexts, rating),
      Array.isArray(photoIds) && say('story.photos', { n: photoIds.length }),
    ]
      .filter(Boolean)
      .join(' · ');
  };
}
