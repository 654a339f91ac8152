import { bindingsText } from '@anqi/shared/wording/ui/bindings';
import { useState } from 'react';
import { useIntention, useQuery, type BindingRequest } from '../../api';
import { navigation } from '../../platform/navigation';
import { ChooseOne, TextField, toast, useText } from '../../ui';
import { FormSheet } from '../../ui/form-sheet';
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
  const found = useQuery('GET /enterprises', needsOne ? { query: { query: row.enterprise } } : null);
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
        <ChooseOne
          id="binding-which"
          label={say('which')}
          options={(found.data?.items ?? []).map(({ id, name, creditCode }) => ({
            id,
            title: name,
            note: creditCode,
          }))}
          value={enterpriseId}
          error={tried && isUnnamed ? say('whichMissing') : null}
          onValue={setEnterpriseId}
        />
      ) : null}
      <TextField
        id="binding-reason"
        label={say('reason')}
        hint={say('reasonHint')}
        value={reason}
        maxLength={200}
        error={tried && isUntold ? say('reasonMissing') : null}
        onValue={setReason}
      />
      <ProblemNote problem={problem ?? found.problem} />
    </FormSheet>
  );
}
