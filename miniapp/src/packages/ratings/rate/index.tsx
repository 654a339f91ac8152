import { ratingLevelText } from '@anqi/shared/wording/ratings';
import { ratingPageText } from '@anqi/shared/wording/ui/rating';
import { useState } from 'react';
import { useQuery, type PlanView } from '../../../api';
import { useDates } from '../../../features/dates/use-dates';
import { RatingForm } from '../../../features/rating/rating-form';
import { RatingOutcome, type Rated } from '../../../features/rating/rating-outcome';
import { navigation } from '../../../platform/navigation';
import { ReceiptLink } from '../../../features/receipts/receipt-link';
import { usePageParameters } from '../../../platform/page-parameters';
import { Button, Card, Facts, Page, useLanguage, useText, Vacant } from '../../../ui';
import { pageStateOf } from '../../../features/page-state-of';

/** An enterprise rates a finished visit, once. */
export default function RatePage() {
  const say = useText(ratingPageText);
  const { planId = '' } = usePageParameters();
  const query = useQuery('GET /plans/{id}', { path: { id: planId } });
  const [rated, setRated] = useState<Rated | null>(null);
  if (rated !== null) {
    return (
      <Page title={say('title')}>
        <RatingOutcome rated={rated} />
        <ReceiptLink subjectId={planId} />
      </Page>
    );
  }
  return (
    <Page title={say('title')} state={pageStateOf(query)}>
      {query.data ? <Rateable plan={query.data} onRated={setRated} /> : null}
    </Page>
  );
}

function Rateable({ plan, onRated }: { plan: PlanView; onRated: (rated: Rated) => void }) {
  const say = useText(ratingPageText);
  const dates = useDates();
  const why = useHindrance(plan);
  return (
    <>
      <Card title={plan.department.name}>
        <Facts rows={[{ name: say('range'), value: dates.period(plan.startsAt, plan.endsAt) }]} />
      </Card>
      {why ? (
        <Vacant icon={why.icon} title={why.title} hint={why.hint}>
          <Button small tone="plain" onTap={navigation.home}>
            {say('home')}
          </Button>
        </Vacant>
      ) : (
        <RatingForm planId={plan.id} label={plan.department.name} onRated={onRated} />
      )}
      {plan.rating ? <ReceiptLink subjectId={plan.id} /> : null}
    </>
  );
}

/** Why this visit cannot be rated now, or null. */
function useHindrance(plan: PlanView): { icon: 'check' | 'clock'; title: string; hint: string } | null {
  const say = useText(ratingPageText);
  const language = useLanguage();
  if (plan.rating) {
    const level = ratingLevelText(plan.rating.level, language);
    return { icon: 'check', title: say('already'), hint: say('alreadyText', { level }) };
  }
  if (plan.actions.includes('rate')) return null;
  if (plan.status !== 'finished') {
    return { icon: 'clock', title: say('notFinished'), hint: say('notFinishedText') };
  }
  return { icon: 'clock', title: say('tooLate'), hint: say('tooLateText') };
}
