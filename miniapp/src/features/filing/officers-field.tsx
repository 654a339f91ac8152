import { filingText } from '@anqi/shared/wording/ui/filing';
import { planText } from '@anqi/shared/wording/ui/plans';
import { Box, ChooseMany, Note, useText } from '../../ui';
import { useDates } from '../dates/use-dates';
import type { Filing } from './filing';

/** Officers with their certificates, and what to think of before they are sent. */
export function OfficersField({ filing }: { filing: Filing }) {
  const say = useText(filingText);
  const sayPlan = useText(planText);
  const { context, form, officerId } = filing;
  const options = context.officers.map((officer) => ({
    id: officer.id,
    title: officer.id === officerId ? `${officer.name}（${say('officer.me')}）` : officer.name,
    note: `${officer.certificateKind} ${officer.certificateNo} · ${sayPlan('officer.expires', { date: officer.certificateExpires })}`,
  }));
  return (
    <>
      <ChooseMany
        id="officers"
        label={say('officers')}
        options={options}
        value={form.draft.officers}
        onValue={(ids) => filing.change({ kind: 'officers', ids })}
      />
      <AdviceNotes filing={filing} />
    </>
  );
}

function AdviceNotes({ filing }: { filing: Filing }) {
  const words = useAdviceWords(filing);
  if (words.length === 0) return null;
  return (
    <Box className="stack stack--tight" live="polite">
      {words.map((text) => (
        <Note key={text} tone="warn">
          {text}
        </Note>
      ))}
    </Box>
  );
}

function useAdviceWords({ advice, context }: Filing): string[] {
  const say = useText(filingText);
  const dates = useDates();
  return advice.map((one) => {
    const officer = context.officers.find(({ id }) => id === one.officerId);
    const name = officer?.name ?? '';
    if (one.kind === 'certificate-expiring')
      return say('advice.certificate-expiring', { name, expires: one.expires });
    const booking = officer?.bookings.find(({ planId }) => planId === one.planId);
    if (!booking) return '';
    const { startsAt, endsAt } = booking;
    return say('advice.officer-double-booked', { name, when: dates.period(startsAt, endsAt) });
  });
}
