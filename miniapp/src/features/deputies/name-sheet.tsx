import { can } from '@anqi/shared';
import { deputiesText } from '@anqi/shared/wording/ui/deputies';
import { useState } from 'react';
import { useIntention, useQuery, type DeputyCandidate, type Query, type Session } from '../../api';
import { Box, ChooseOne, DateField, Note, toast, useText } from '../../ui';
import { FormSheet } from '../../ui/form-sheet';
import { today } from '../dates/use-dates';
import { ProblemNote } from '../problem-note';
import { useKeptForm } from '../use-kept-form';

export interface NameSheetProps {
  session: Session;
  onDone: () => void;
  onClose: () => void;
}

/** Who stands in for the head, on which days, and what that means before it is said. */
export function NameSheet({ session, onDone, onClose }: NameSheetProps) {
  const say = useText(deputiesText);
  const [tried, setTried] = useState(false);
  const ofAny = can(session.roles, 'deputy.record', ['district']);
  const { form, change, forget } = useKeptForm('deputy', () => ({
    departmentId: ofAny ? '' : (session.department?.id ?? ''),
    accountId: '',
    from: today(),
    until: today(),
  }));
  const { departmentId, accountId, from, until } = form;
  const candidates = useQuery(
    'GET /head-deputy-candidates',
    departmentId === '' ? null : { query: { departmentId } },
  );
  const { busy, problem, submit } = useIntention('POST /head-deputies');
  const chosen = candidates.data?.items.find(({ id }) => id === accountId);
  const name = async () => {
    setTried(true);
    if (chosen === undefined || until < from) return;
    const answer = await submit({ body: { accountId, from, until } });
    if (answer.kind !== 'done') return;
    forget();
    toast(say('named'));
    onClose();
    onDone();
  };
  return (
    <FormSheet id="deputy-yes" title={say('name')} busy={busy} onYes={() => void name()} onClose={onClose}>
      {ofAny ? (
        <UnitField
          value={departmentId}
          tried={tried}
          onValue={(id) => change({ departmentId: id, accountId: '' })}
        />
      ) : null}
      <WhoField
        candidates={candidates}
        chosen={chosen}
        tried={tried}
        onValue={(id) => change({ accountId: id })}
      />
      <Days from={from} until={until} onDays={change} />
      {chosen ? <Note live>{say('means', { name: chosen.name })}</Note> : null}
      <ProblemNote problem={problem} />
    </FormSheet>
  );
}

interface UnitFieldProps {
  value: string;
  tried: boolean;
  onValue: (id: string) => void;
}

/** The district administrator names for a head who cannot. */
function UnitField({ value, tried, onValue }: UnitFieldProps) {
  const say = useText(deputiesText);
  const { data, problem } = useQuery('GET /departments', {});
  return (
    <>
      <ChooseOne
        id="deputy-unit"
        label={say('unit')}
        options={(data?.items ?? []).map(({ id, name }) => ({ id, title: name }))}
        value={value || null}
        error={tried && value === '' ? say('unitMissing') : null}
        onValue={onValue}
      />
      <ProblemNote problem={data === null ? problem : null} />
    </>
  );
}

interface WhoFieldProps {
  candidates: Query<{ items: DeputyCandidate[] }>;
  chosen: DeputyCandidate | undefined;
  tried: boolean;
  onValue: (id: string) => void;
}

function WhoField({ candidates: { data, problem }, chosen, tried, onValue }: WhoFieldProps) {
  const say = useText(deputiesText);
  if (data?.items.length === 0) return <Note tone="warn">{say('nobody')}</Note>;
  return (
    <>
      <ChooseOne
        id="deputy-who"
        label={say('who')}
        options={(data?.items ?? []).map(({ id, name, title }) => ({ id, title: name, note: title }))}
        value={chosen?.id ?? null}
        error={tried && chosen === undefined ? say('whoMissing') : null}
        onValue={onValue}
      />
      <ProblemNote problem={data === null ? problem : null} />
    </>
  );
}

interface DaysProps {
  from: string;
  until: string;
  onDays: (days: { from?: string; until?: string }) => void;
}

function Days({ from, until, onDays }: DaysProps) {
  const say = useText(deputiesText);
  return (
    <Box className="pair">
      <DateField
        id="deputy-from"
        label={say('from')}
        value={from}
        onValue={(date) => onDays({ from: date, until: until < date ? date : until })}
      />
      <DateField
        id="deputy-until"
        label={say('until')}
        value={until}
        from={from > today() ? from : today()}
        error={until < from ? say('untilWrong') : null}
        onValue={(date) => onDays({ until: date })}
      />
    </Box>
  );
}
