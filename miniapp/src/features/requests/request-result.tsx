import { SCHEDULER_OF, type SchedulingLevel } from '@anqi/shared';
import { ratingLevelTexts } from '@anqi/shared/wording/ratings';
import {
  callbackResultTexts,
  requestOutcomeTexts,
  schedulerTexts,
  schedulingLevelTexts,
} from '@anqi/shared/wording/requests';
import { requestText } from '@anqi/shared/wording/ui/requests';
import type { RequestView } from '../../api';
import { Card, Facts, Status, Timeline, useLanguage, useText, Words } from '../../ui';
import type { RequestPartProps } from './request-head';
import { useStory } from './request-story';
import { OUTCOME_TONES } from './request-tone';

/** What came of it, apart from whether it is closed. */
export function RequestResult({ request, isOwn }: RequestPartProps) {
  const say = useText(requestText);
  const language = useLanguage();
  const { outcome, callback, satisfaction, status } = request;
  if (outcome === null) return null;
  const answer = answerOf(request);
  const rated =
    satisfaction === null ? '' : ratingLevelTexts[satisfaction.rating as 1 | 2 | 3 | 4 | 5][language];
  return (
    <Card
      title={say('result')}
      id="request-result"
      action={<Status tone={OUTCOME_TONES[outcome]}>{requestOutcomeTexts[outcome][language]}</Status>}
    >
      {answer ? <Words className="as-written">{answer}</Words> : null}
      <Facts
        rows={[
          { name: say('callback'), value: callback === null ? '' : callbackResultTexts[callback][language] },
          {
            name: say(isOwn ? 'satisfaction.own' : 'satisfaction'),
            value: [rated, satisfaction?.words].filter(Boolean).join(' · '),
          },
        ]}
      />
      {status === 'closed' ? <Words className="small muted">{say('result.closed')}</Words> : null}
    </Card>
  );
}

const ANSWERS = ['answer', 'answer-on-the-spot', 'apply-close-out'];

/** The latest words of those who answered or explained. */
const answerOf = ({ timeline }: RequestView): string | null =>
  timeline.filter(({ event, words }) => ANSWERS.includes(event) && words !== null).pop()?.words ?? null;

const SCHEDULING = ['escalate', 'climb', 'decide-scheduling'];
const isLevel = (level: number): level is SchedulingLevel => level in SCHEDULER_OF;

/** How far up it was taken, and who decided what there. */
export function RequestScheduling({ request, isOwn }: RequestPartProps) {
  const say = useText(requestText);
  const language = useLanguage();
  const entries = useStory(request, isOwn, ({ event }) => SCHEDULING.includes(event));
  const { level } = request;
  if (level === null || !isLevel(level)) return null;
  const scheduler = schedulerTexts[SCHEDULER_OF[level]][language];
  return (
    <Card
      title={say('scheduling')}
      id="request-scheduling"
      action={<Status tone="warn">{schedulingLevelTexts[level][language]}</Status>}
    >
      <Words>{say('scheduling.at', { scheduler })}</Words>
      <Timeline entries={entries} />
    </Card>
  );
}
