import { roleTexts } from '@anqi/shared/wording/people';
import { findText } from '@anqi/shared/wording/language';
import { timelineTexts } from '@anqi/shared/wording/timeline';
import { planText } from '@anqi/shared/wording/ui/plans';
import { useQuery, type PlanView, type TimelineItem } from '../../api';
import { Card, Timeline, useLanguage, useText, type Tone } from '../../ui';
import { useDates } from '../dates/use-dates';
import { DecisionCard } from '../decision/decision-card';
import { namesOf, type Names } from '../decision/use-trace-lines';

/** Names that a plan's trace can cite. */
function usePlanNames(plan: PlanView): Names {
  const departments = useQuery('GET /departments', plan.decision === null ? null : {});
  return {
    department: namesOf([...(departments.data?.items ?? []), plan.department]),
    officer: namesOf(plan.officers),
    item: namesOf(plan.items),
  };
}

/** The decision stored with the plan: never recomputed. */
export function PlanDecision({ plan }: { plan: PlanView }) {
  const say = useText(planText);
  const names = usePlanNames(plan);
  const { decision } = plan;
  if (decision === null) return null;
  return <DecisionCard decision={decision} names={names} title={say(`decision.${decision.outcome}`)} />;
}

const GOOD = ['approved-by-head', 'approved-by-coordinator', 'finished'];
const BAD = ['refused', 'cancelled', 'lapsed-unapproved', 'lapsed-not-started'];

function toneOf(kind: string): Tone {
  if (GOOD.includes(kind)) return 'good';
  return BAD.includes(kind) ? 'bad' : 'accent';
}

/** What happened, in plain words, the newest last. */
export function PlanTimeline({ plan }: { plan: PlanView }) {
  const say = useText(planText);
  const language = useLanguage();
  const dates = useDates();
  if (plan.timeline.length === 0) return null;
  const whoOf = ({ actorName, role }: TimelineItem) =>
    [role === null ? null : roleTexts[role][language], actorName].filter(Boolean).join(' ');
  const entries = plan.timeline.map((item, index) => ({
    id: String(index),
    title: findText(timelineTexts, item.kind, language) ?? item.kind,
    at: [dates.instant(item.at), whoOf(item)].filter(Boolean).join(' · '),
    note: item.note,
    tone: toneOf(item.kind),
  }));
  return (
    <Card title={say('timeline')}>
      <Timeline entries={entries} />
    </Card>
  );
}
