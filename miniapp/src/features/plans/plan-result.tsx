import { ratingLevelTexts } from '@anqi/shared/wording/ratings';
import { text } from '@anqi/shared/wording/language';
import { visitNotes, visitResultTexts } from '@anqi/shared/wording/plans';
import { planText } from '@anqi/shared/wording/ui/plans';
import { dateText } from '@anqi/shared/wording/step-values';
import type { PlanView } from '../../api';
import { navigation } from '../../platform/navigation';
import { Button, Card, Facts, Note, Status, useLanguage, useText, Words } from '../../ui';
import { useDates } from '../dates/use-dates';

/** What the visit came to, as the enterprise is told it too. */
export function PlanResult({ plan, mayFile }: { plan: PlanView; mayFile: boolean }) {
  const say = useText(planText);
  const language = useLanguage();
  const dates = useDates();
  const { visit } = plan;
  if (visit === null) return null;
  return (
    <Card title={say('visit')} id="plan-result">
      {visit.result ? (
        <Status tone={visit.result === 'no-problem' ? 'good' : 'warn'}>
          {visitResultTexts[visit.result][language]}
        </Status>
      ) : null}
      {visit.words ? <Words>{visit.words}</Words> : null}
      <Facts
        rows={[
          { name: say('visit.started'), value: dates.instant(visit.startedAt) },
          { name: say('visit.finished'), value: visit.finishedAt ? dates.instant(visit.finishedAt) : '' },
        ]}
      />
      {visit.correctionDueDate ? (
        <Note tone="warn">
          {text(visitNotes, 'correction-due', language, {
            date: dateText(visit.correctionDueDate, language),
          })}
        </Note>
      ) : null}
      {visit.leniencyHint ? <Note tone="good">{visitNotes.leniency[language]}</Note> : null}
      {visit.lateReport ? <Note tone="warn">{visitNotes['late-report'][language]}</Note> : null}
      {visit.result === 'correction' && mayFile ? (
        <Button
          id="file-recheck"
          tone="soft"
          onTap={() => navigation.open('packages/inspections/filing/index', { recheckOf: plan.id })}
        >
          {say('visit.recheck')}
        </Button>
      ) : null}
    </Card>
  );
}

/** What the enterprise said of it; nobody of the rated department is ever given this. */
export function PlanRating({ plan }: { plan: PlanView }) {
  const say = useText(planText);
  const language = useLanguage();
  if (plan.rating === null) return null;
  const { level, words } = plan.rating;
  return (
    <Card title={say('rating')}>
      <Status tone={level >= 3 ? 'good' : 'warn'}>
        {ratingLevelTexts[level as 1 | 2 | 3 | 4 | 5][language]}
      </Status>
      {words ? <Words>{words}</Words> : null}
    </Card>
  );
}
