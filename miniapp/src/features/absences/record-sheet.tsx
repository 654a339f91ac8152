import { can } from '@anqi/shared';
import { servicesText } from '@anqi/shared/wording/ui/services';
import { useState } from 'react';
import { useIntention, useQuery, type ServiceOfficer, type Session } from '../../api';
import { Box, ChooseOne, DateField, Note, toast, useText, Words, type Option } from '../../ui';
import { FormSheet } from '../../ui/form-sheet';
import { today } from '../dates/use-dates';
import { ProblemNote } from '../problem-note';
import { useKeptForm } from '../use-kept-form';
import { HandOverLines } from './hand-over-lines';

export interface RecordSheetProps {
  session: Session;
  onDone: () => void;
  onClose: () => void;
}

/** Stands for no choice: an option needs an id. */
const BY_CARD = '';

/** Who is away, when, who stands in, and what that means before it is said. */
export function RecordSheet({ session, onDone, onClose }: RecordSheetProps) {
  const say = useText(servicesText);
  const { roles } = session;
  const forOthers = can(roles, 'absence.record', ['acting-head', 'district']);
  const officers = useQuery('GET /service-officers', { query: {} });
  const [tried, setTried] = useState(false);
  const { form, change, forget } = useKeptForm('absence', () => ({
    accountId: can(roles, 'absence.record', ['self']) ? session.account.id : '',
    from: today(),
    until: today(),
    standInId: BY_CARD,
  }));
  const { busy, problem, submit } = useIntention('POST /absences');
  const { accountId, from, until, standInId } = form;
  const isBackward = until < from;
  const record = async () => {
    setTried(true);
    if (accountId === '' || isBackward) return;
    const body = { accountId, from, until, ...(standInId === BY_CARD ? {} : { standInId }) };
    const answer = await submit({ body });
    if (answer.kind !== 'done') return;
    forget();
    toast(say('absences.recorded'));
    onClose();
    onDone();
  };
  const people = officers.data?.items ?? [];
  const options = useOptions(people);
  return (
    <FormSheet
      id="absence-yes"
      title={say('absences.record')}
      busy={busy}
      onYes={() => void record()}
      onClose={onClose}
    >
      {forOthers ? (
        <ChooseOne
          id="absence-who"
          label={say('absences.who')}
          options={options}
          value={accountId || null}
          error={tried && accountId === '' ? say('absences.whoMissing') : null}
          onValue={(id) => change({ accountId: id, standInId: standInId === id ? BY_CARD : standInId })}
        />
      ) : null}
      <Box className="pair">
        <DateField
          id="absence-from"
          label={say('absences.from')}
          value={from}
          onValue={(date) => change({ from: date, until: until < date ? date : until })}
        />
        <DateField
          id="absence-until"
          label={say('absences.until')}
          value={until}
          from={from > today() ? from : today()}
          error={isBackward ? say('absences.untilWrong') : null}
          onValue={(date) => change({ until: date })}
        />
      </Box>
      <ChooseOne
        id="absence-stand-in"
        label={say('absences.standInField')}
        options={[
          { id: BY_CARD, title: say('absences.byCard') },
          ...options.filter(({ id }) => id !== accountId),
        ]}
        value={standInId}
        onValue={(id) => change({ standInId: id })}
      />
      <Preview accountId={accountId} from={from} standInId={standInId} />
      <ProblemNote problem={problem ?? (officers.data === null ? officers.problem : null)} />
    </FormSheet>
  );
}

function useOptions(people: readonly ServiceOfficer[]): Option[] {
  const say = useText(servicesText);
  return people.map(({ id, name, unit, enterprises }) => ({
    id,
    title: name,
    note: [unit?.name, say('absences.serves', { n: enterprises })].filter(Boolean).join(' · '),
  }));
}

function Preview({ accountId, from, standInId }: { accountId: string; from: string; standInId: string }) {
  const say = useText(servicesText);
  const chosen = { accountId, from, ...(standInId === BY_CARD ? {} : { standInId }) };
  const { data } = useQuery('GET /absence-preview', accountId === '' ? null : { query: chosen });
  if (data === null) return null;
  return (
    <Note id="absence-means" live>
      {data.enterprises > 0 ? <Words>{say('absences.preview', { n: data.enterprises })}</Words> : null}
      <HandOverLines handOver={data} />
    </Note>
  );
}
