import { addDays } from '@anqi/shared';
import { requestClockTexts } from '@anqi/shared/wording/requests-clocks';
import { servicesText } from '@anqi/shared/wording/ui/services';
import { useState } from 'react';
import { useIntention, useQuery, type ClosedDayPreview } from '../../api';
import { DateField, List, Note, Row, TextField, toast, useLanguage, useText } from '../../ui';
import { FormSheet } from '../../ui/form-sheet';
import { today, useDates } from '../dates/use-dates';
import { ProblemNote } from '../problem-note';
import { useKeptForm } from '../use-kept-form';

const LEAST = 2;

/** Closes a day, once it is seen which due dates move. */
export function CloseDaySheet({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const say = useText(servicesText);
  const { form, change, forget } = useKeptForm('closed-day', () => ({
    date: addDays(today(), 1),
    reason: '',
  }));
  const [tried, setTried] = useState(false);
  const preview = useQuery('GET /closed-day-preview', { query: { date: form.date } });
  const { busy, problem, submit } = useIntention('POST /closed-days');
  const isShort = Array.from(form.reason.trim()).length < LEAST;
  const close = async () => {
    setTried(true);
    if (isShort) return;
    const answer = await submit({ body: { date: form.date, reason: form.reason.trim() } });
    if (answer.kind !== 'done') return;
    forget();
    toast(say('closed.done'));
    onClose();
    onDone();
  };
  return (
    <FormSheet
      id="close-day-yes"
      title={say('closed.add')}
      busy={busy}
      onYes={() => void close()}
      onClose={onClose}
    >
      <DateField
        id="closed-date"
        label={say('closed.date')}
        value={form.date}
        from={today()}
        onValue={(date) => change({ date })}
      />
      <TextField
        id="closed-reason"
        label={say('closed.reason')}
        hint={say('closed.reasonHint')}
        maxLength={30}
        value={form.reason}
        error={tried && isShort ? say('closed.reasonMissing') : null}
        onValue={(reason) => change({ reason })}
      />
      <ProblemNote problem={problem ?? (preview.data === null ? preview.problem : null)} />
      {preview.data ? <Moves preview={preview.data} /> : null}
    </FormSheet>
  );
}

function Moves({ preview: { moved, items } }: { preview: ClosedDayPreview }) {
  const say = useText(servicesText);
  const language = useLanguage();
  const dates = useDates();
  if (moved === 0) return <Note live>{say('closed.movesNone')}</Note>;
  return (
    <>
      <Note tone="warn" live title={say('closed.moves', { n: moved })}>
        {items.length < moved ? say('closed.movesFirst', { n: items.length }) : null}
      </Note>
      <List label={say('closed.moves', { n: moved })}>
        {items.map(({ requestId, number, enterprise, clock, from, to }) => (
          <Row
            key={`${requestId}:${clock}`}
            title={enterprise.name}
            note={`${number} · ${requestClockTexts[clock][language]}`}
            meta={say('closed.fromTo', { from: dates.momentInFull(from), to: dates.momentInFull(to) })}
          />
        ))}
      </List>
    </>
  );
}
