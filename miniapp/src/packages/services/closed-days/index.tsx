import { mayEver } from '@anqi/shared';
import { servicesText } from '@anqi/shared/wording/ui/services';
import { useState } from 'react';
import { useIntention, type ClosedDay } from '../../../api';
import { CloseDaySheet } from '../../../features/closed-days/close-day-sheet';
import { useDates } from '../../../features/dates/use-dates';
import { MoreButton } from '../../../features/lists/more-button';
import { usePages } from '../../../features/lists/use-pages';
import { OfflineStrip } from '../../../features/offline-strip';
import { pageStateOf } from '../../../features/page-state-of';
import { ProblemNote } from '../../../features/problem-note';
import { SignedIn } from '../../../features/session/signed-in';
import { usePull } from '../../../platform/pull';
import {
  Button,
  List,
  Note,
  Page,
  Question,
  Row,
  StateFace,
  Status,
  toast,
  useText,
  Words,
} from '../../../ui';

/** Days on which the district does not work, beside the public holidays. */
export default function ClosedDaysPage() {
  const say = useText(servicesText);
  return (
    <SignedIn title={say('closed.title')} may={({ roles }) => mayEver(roles, 'closed-day.keep')}>
      {() => <ClosedDays />}
    </SignedIn>
  );
}

function ClosedDays() {
  const say = useText(servicesText);
  const pages = usePages('GET /closed-days', { query: {} });
  usePull(pages.reload);
  const [asked, setAsked] = useState<ClosedDay | 'add' | null>(null);
  const state = pageStateOf(pages.first, ({ items }) =>
    items.length === 0 ? { title: say('closed.none') } : null,
  );
  const foot = (
    <Button id="close-day" icon="calendar" onTap={() => setAsked('add')}>
      {say('closed.add')}
    </Button>
  );
  const close = () => setAsked(null);
  return (
    <Page title={say('closed.title')} above={<OfflineStrip query={pages.first} />} foot={foot}>
      <Note>{say('closed.say')}</Note>
      {state.kind === 'ready' ? null : <StateFace state={state} />}
      {pages.items.length > 0 ? (
        <List label={say('closed.title')}>
          {pages.items.map((day) => (
            <DayRow key={day.date} day={day} onRemove={() => setAsked(day)} />
          ))}
        </List>
      ) : null}
      <MoreButton pages={pages} />
      {asked === 'add' ? <CloseDaySheet onDone={pages.reload} onClose={close} /> : null}
      {asked !== null && asked !== 'add' ? (
        <RemoveQuestion day={asked} onDone={pages.reload} onClose={close} />
      ) : null}
    </Page>
  );
}

function DayRow({
  day: { date, reason, addedAt, removable },
  onRemove,
}: {
  day: ClosedDay;
  onRemove: () => void;
}) {
  const say = useText(servicesText);
  const dates = useDates();
  const name = dates.dayInFull(date);
  return (
    <Row
      icon="calendar"
      title={name}
      note={reason}
      meta={say('closed.added', { at: dates.momentInFull(addedAt) })}
      trailing={
        removable ? (
          <Button small tone="plain" label={say('closed.removeOf', { date: name })} onTap={onRemove}>
            {say('closed.remove')}
          </Button>
        ) : (
          <Status>{say('closed.begun')}</Status>
        )
      }
    />
  );
}

interface RemoveQuestionProps {
  day: ClosedDay;
  onDone: () => void;
  onClose: () => void;
}

function RemoveQuestion({ day: { date }, onDone, onClose }: RemoveQuestionProps) {
  const say = useText(servicesText);
  const dates = useDates();
  const { busy, problem, submit } = useIntention('POST /closed-days/{date}/removal');
  const remove = async () => {
    const answer = await submit({ path: { date } });
    if (answer.kind !== 'done') return;
    toast(say('closed.removed'));
    onClose();
    onDone();
  };
  return (
    <Question
      title={say('closed.removeAsk', { date: dates.dayInFull(date) })}
      yes={say('closed.remove')}
      busy={busy}
      onYes={() => void remove()}
      onClose={onClose}
    >
      <Words>{say('closed.removeSay')}</Words>
      <ProblemNote problem={problem} />
    </Question>
  );
}
