import { can } from '@anqi/shared';
import { deputiesText } from '@anqi/shared/wording/ui/deputies';
import { useState } from 'react';
import { useIntention, useQuery, type Session } from '../../api';
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
  const departments = useQuery('GET /departments', ofAny ? {} : null);
  const candidates = useQuery(
    'GET /head-deputy-candidates',
    departmentId === '' ? null : { query: { departmentId } },
  );
  const { busy, problem, submit } = useIntention('POST /head-deputies');
  const people = candidates.data?.items ?? [];
  const chosen = people.find(({ id }) => id === accountId);
  const isBackward = until < from;
  const name = async () => {
    setTried(true);
    if (chosen === undefined || isBackward) return;
    const answer = await submit({ body: { accountId, from, until } });
    if (answer.kind !== 'done') return;
    forget();
    toast(say('named'));
    onClose();
    onDone();
  };
  const missing = (key: 'unitMissing' | 'whoMissing', isThere: boolean) =>
    tried && !isThere ? say(key) : null;
  const failed = candidates.data === null ? candidates.problem : null;
  return (
    <FormSheet id="deputy-yes" title={say('name')} busy={busy} onYes={() => void name()} onClose={onClose}>
      {ofAny ? (
        <ChooseOne
          id="deputy-unit"
          label={say('unit')}
          options={(departments.data?.items ?? []).map((each) => ({ id: each.id, title: each.name }))}
          value={departmentId || null}
          error={missing('unitMissing', departmentId !== '')}
          onValue={(id) => change({ departmentId: id, accountId: '' })}
        />
      ) : null}
      {candidates.data !== null && people.length === 0 ? (
        <Note tone="warn">{say('nobody')}</Note>
      ) : (
        <ChooseOne
          id="deputy-who"
          label={say('who')}
          options={people.map((each) => ({ id: each.id, title: each.name, note: each.title }))}
          value={chosen?.id ?? null}
          error={missing('whoMissing', chosen !== undefined)}
          onValue={(id) => change({ accountId: id })}
        />
      )}
      <Box className="pair">
        <DateField
          id="deputy-from"
          label={say('from')}
          value={from}
          onValue={(date) => change({ from: date, until: until < date ? date : until })}
        />
        <DateField
          id="deputy-until"
          label={say('until')}
          value={until}
          from={from > today() ? from : today()}
          error={isBackward ? say('untilWrong') : null}
          onValue={(date) => change({ until: date })}
        />
      </Box>
      {chosen ? <Note live>{say('means', { name: chosen.name })}</Note> : null}
      <ProblemNote problem={problem ?? failed ?? departments.problem} />
    </FormSheet>
  );
}
