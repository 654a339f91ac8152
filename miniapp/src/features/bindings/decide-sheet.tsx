import { bindingsText } from '@anqi/shared/wording/ui/bindings';
import { useState } from 'react';
import { useIntention, useQuery, type BindingRequest } from '../../api';
import { navigation } from '../../platform/navigation';
import { ChooseOne, SearchBox, TextField, toast, useText } from '../../ui';
import { FormSheet } from '../../ui/form-sheet';
import { useSettled } from '../lists/use-settled';
import { ProblemNote } from '../problem-note';

export interface DecideSheetProps {
  row: BindingRequest;
  outcome: 'confirmed' | 'declined';
  onDone: () => void;
  onClose: () => void;
}

/** What was found by calling; to confirm leads on to the sealed code. */
export function DecideSheet({ row, outcome, onDone, onClose }: DecideSheetProps) {
  const say = useText(bindingsText);
  const [tried, setTried] = useState(false);
  const [reason, setReason] = useState('');
  const [enterpriseId, setEnterpriseId] = useState(row.enterpriseId);
  const needsOne = outcome === 'confirmed' && row.enterpriseId === null;
  const { busy, problem, submit } = useIntention('POST /binding-requests/{id}/decision');
  const isUnnamed = needsOne && enterpriseId === null;
  const isUntold = reason.trim().length < 2;
  const decide = async () => {
    setTried(true);
    if (isUnnamed || isUntold) return;
    const body = { outcome, reason: reason.trim(), ...(needsOne && enterpriseId && { enterpriseId }) };
    const answer = await submit({ path: { id: row.id }, body });
    if (answer.kind !== 'done') return;
    toast(say('decided'));
    onClose();
    onDone();
    if (outcome === 'confirmed' && enterpriseId)
      navigation.open('packages/account/members/index', { enterpriseId });
  };
  return (
    <FormSheet
      id="binding-decide"
      title={say(outcome === 'confirmed' ? 'confirm' : 'decline')}
      busy={busy}
      onYes={() => void decide()}
      onClose={onClose}
    >
      {needsOne ? (
        <WhichEnterprise
          stated={row.enterprise}
          value={enterpriseId}
          error={tried && isUnnamed ? say('whichMissing') : null}
          onValue={setEnterpriseId}
        />
      ) : null}
      <TextField
        id="binding-reason"
        long
        label={say('reason')}
        hint={say('reasonHint')}
        value={reason}
        maxLength={200}
        error={tried && isUntold ? say('reasonMissing') : null}
        onValue={setReason}
      />
      <ProblemNote problem={problem} />
    </FormSheet>
  );
}

interface WhichEnterpriseProps {
  stated: string;
  value: string | null;
  error: string | null;
  onValue: (id: string) => void;
}

/** Looked for by what the asker stated, or by what the centre knows better. */
function WhichEnterprise({ stated, value, error, onValue }: WhichEnterpriseProps) {
  const say = useText(bindingsText);
  const [typed, setTyped] = useState(stated);
  const found = useQuery('GET /enterprises', { query: { query: useSettled(typed) } });
  const items = found.data?.items ?? [];
  return (
    <>
      <SearchBox id="binding-search" label={say('search')} value={typed} onValue={setTyped} />
      <ChooseOne
        id="binding-which"
        label={say('which')}
        hint={found.data && items.length === 0 ? say('noneFound') : undefined}
        options={items.map(({ id, name, creditCode }) => ({ id, title: name, note: creditCode }))}
        value={value}
        error={error}
        onValue={onValue}
      />
      <ProblemNote problem={found.problem} />
    </>
  );
}
