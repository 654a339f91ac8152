import { ratingLevelText } from '@anqi/shared/wording/ratings';
import { summonsText } from '@anqi/shared/wording/ui/summons';
import type { SummonsView } from '../../api';
import { Card, Timeline, useLanguage, useText, type TimelineEntry } from '../../ui';
import { useDates } from '../dates/use-dates';

/** What happened, in its order. */
export function SummonsStory({ summons }: { summons: SummonsView }) {
  const say = useText(summonsText);
  const dates = useDates();
  const entries: TimelineEntry[] = [
    {
      id: 'called',
      title: say('story.called', { name: summons.caller.name }),
      at: dates.momentInFull(summons.calledAt),
    },
    ...useOverdue(summons),
    ...useReport(summons),
    ...useEnd(summons),
  ];
  return (
    <Card title={say('story')} id="summons-story">
      <Timeline entries={entries} />
    </Card>
  );
}

function useOverdue({ inTime, dueAt }: SummonsView): TimelineEntry[] {
  const say = useText(summonsText);
  const dates = useDates();
  if (inTime !== false) return [];
  return [{ id: 'overdue', title: say('story.overdue'), at: dates.momentInFull(dueAt), tone: 'bad' }];
}

function useReport({
  reportedAt,
  reportedBy,
  reportWords,
  department,
  inTime,
}: SummonsView): TimelineEntry[] {
  const say = useText(summonsText);
  const dates = useDates();
  if (reportedAt === null) return [];
  const name = [department.name, reportedBy?.name].filter(Boolean).join(' ');
  return [
    {
      id: 'reported',
      title: say('story.reported', { name }),
      at: dates.momentInFull(reportedAt),
      detail: say(inTime ? 'inTime' : 'late'),
      note: reportWords,
      tone: inTime ? 'good' : 'warn',
    },
  ];
}

function useEnd({ endedAt, status, solved, endWords, rating }: SummonsView): TimelineEntry[] {
  const say = useText(summonsText);
  const language = useLanguage();
  const dates = useDates();
  if (endedAt === null) return [];
  const outcome = say(solved ? 'solved' : 'unsolved');
  const ended: TimelineEntry = {
    id: 'ended',
    title: status === 'called-off' ? say('story.called-off') : say('story.settled', { outcome }),
    at: dates.momentInFull(endedAt),
    note: endWords,
    tone: solved ? 'good' : 'plain',
  };
  if (rating === null) return [ended];
  const level = ratingLevelText(rating.level as 1 | 2 | 3 | 4 | 5, language);
  return [ended, { id: 'rated', title: say('story.rated', { level }), note: rating.words }];
}
