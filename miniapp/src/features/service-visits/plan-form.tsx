import { SERVICE_VISIT_LIMITS } from '@anqi/shared';
import { serviceVisitsText } from '@anqi/shared/wording/ui/service-visits';
import { useState } from 'react';
import { useIntention, useQuery, type ServiceVisitWeek } from '../../api';
import { navigation } from '../../platform/navigation';
import { scroll } from '../../platform/scroll';
import { Button, Card, Note, Page, TextField, toast, useText } from '../../ui';
import { useDates } from '../dates/use-dates';
import { QueueStrip } from '../home/queue-strip';
import { OfflineStrip } from '../offline-strip';
import { pageStateOf } from '../page-state-of';
import { ProblemNote } from '../problem-note';
import { useKeptForm } from '../use-kept-form';
import { DayChoice } from './day-choice';
import { planFormName } from './use-queued';

export interface PlanFormProps {
  enterpriseId: string;
  /** The day of the visit to go along with. */
  date: string | null;
  /** `null` where the enterprise is given. */
  onOther: (() => void) | null;
}

const lengthOf = (words: string) => Array.from(words.trim()).length;

export function PlanForm({ enterpriseId, date: given, onOther }: PlanFormProps) {
  const say = useText(serviceVisitsText);
  const dates = useDates();
  const days = useQuery('GET /service-visit-days', { query: { enterpriseId } });
  const [tried, setTried] = useState(false);
  const { form, change, forget } = useKeptForm(planFormName(enterpriseId), () => ({
    purpose: '',
    date: given,
  }));
  const { busy, problem, submit } = useIntention('POST /service-visits');
  const { leastWords, mostPurpose } = SERVICE_VISIT_LIMITS;
  const weeks = days.data?.weeks ?? [];
  const { date, joins } = chosenIn(weeks, form.date);
  const isShort = lengthOf(form.purpose) < leastWords;
  const plan = async () => {
    setTried(true);
    if (isShort) return scroll.toField('visit-purpose');
    if (date === null) return scroll.toField('visit-day-label');
    const body = { enterpriseId, date, purpose: form.purpose.trim() };
    const answer = await submit({ body }, days.data?.enterprise.name ?? date);
    if (answer.kind === 'queued') {
      toast(say('plan.queued'), 'offline');
      return navigation.back();
    }
    if (answer.kind !== 'done') return;
    forget();
    const { id, joined, date: on } = answer.value;
    toast(joined ? say('plan.joined', { date: dates.dayInFull(on) }) : say('plan.done'));
    navigation.replace('packages/service-visits/visit/index', { id });
  };
  return (
    <Page
      title={say('plan')}
      state={pageStateOf(days)}
      above={
        <>
          <OfflineStrip query={days} />
          <QueueStrip />
        </>
      }
      foot={
        <Button id="visit-plan-yes" busy={busy} onTap={() => void plan()}>
          {say('plan.submit')}
        </Button>
      }
    >
      <Card
        title={days.data?.enterprise.name}
        action={
          onOther ? (
            <Button small tone="text" onTap={onOther}>
              {say('plan.other')}
            </Button>
          ) : null
        }
      >
        <TextField
          id="visit-purpose"
          label={say('plan.purpose')}
          hint={say('plan.purposeHint')}
          long
          maxLength={mostPurpose}
          value={form.purpose}
          error={tried && isShort ? say('tooShort', { n: leastWords }) : null}
          onValue={(purpose) => change({ purpose })}
        />
        <DayChoice
          weeks={weeks}
          value={date}
          error={tried && date === null ? say('plan.dayMissing') : null}
          onValue={(chosen) => change({ date: chosen })}
        />
      </Card>
      {joins !== null ? (
        <Note tone="info" live id="visit-joins">
          {say('plan.joins', { date: dates.dayInFull(joins) })}
        </Note>
      ) : null}
      <ProblemNote problem={problem} />
    </Page>
  );
}

/** A day kept from last week is no choice any more; `joins`: the day of the visit that stands in its week. */
function chosenIn(
  weeks: readonly ServiceVisitWeek[],
  kept: string | null,
): Record<'date' | 'joins', string | null> {
  const week = weeks.find(({ days }) => days.some(({ date }) => date === kept));
  const visit = week?.visit ?? null;
  if (week === undefined || visit?.over) return { date: null, joins: null };
  return { date: kept, joins: visit?.date ?? null };
}
