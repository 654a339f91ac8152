import { leavingText, openWorkTexts } from '@anqi/shared/wording/ui/leaving';
import { useState } from 'react';
import { useIntention, useQuery, type AdmissibleAccount, type OpenWorkView } from '../../api';
import { FormSheet } from '../../ui/form-sheet';
import { Box, Facts, Note, OptionRow, Question, Sheet, StateFace, toast, useText, Words } from '../../ui';
import { pageStateOf } from '../page-state-of';
import { ProblemNote } from '../problem-note';

interface LeaveSheetProps {
  account: AdmissibleAccount;
  onDone: () => void;
  onClose: () => void;
}

/** Somebody leaves his post: what he has in hand is shown, who takes over is chosen, and it is asked once more. */
export function LeaveSheet({ account, onDone, onClose }: LeaveSheetProps) {
  const say = useText(leavingText);
  const { id, name } = account;
  const query = useQuery('GET /accounts/{id}/open-work', { path: { id } });
  const [successorId, setSuccessor] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const title = say('title', { name });
  const state = pageStateOf(query);
  if (query.data === null) {
    return (
      <Sheet title={title} onClose={onClose}>
        {state.kind === 'ready' ? null : <StateFace state={state} />}
      </Sheet>
    );
  }
  if (isAsking)
    return <LeaveQuestion {...{ account, successorId, onDone }} onClose={() => setAsking(false)} />;
  return (
    <FormSheet
      id="leave-next"
      title={title}
      yes={say('begin')}
      danger
      onYes={() => setAsking(true)}
      onClose={onClose}
    >
      <Note tone="warn">{say('say')}</Note>
      <InHand {...query.data} />
      <Words className="strong">{say('successor')}</Words>
      <Box role="radiogroup" label={say('successor')}>
        {query.data.successors.map((each) => (
          <OptionRow
            key={each.id}
            many={false}
            chosen={successorId === each.id}
            option={{ id: each.id, title: each.name }}
            onTap={() => setSuccessor(each.id)}
          />
        ))}
        <OptionRow
          many={false}
          chosen={successorId === null}
          option={{ id: '-', title: say('noSuccessor'), note: say('noSuccessorNote') }}
          onTap={() => setSuccessor(null)}
        />
      </Box>
    </FormSheet>
  );
}

function InHand({ work }: OpenWorkView) {
  const say = useText(leavingText);
  const sayKind = useText(openWorkTexts);
  const open = work.filter(({ count }) => count > 0);
  if (open.length === 0) return <Words className="muted">{say('noWork')}</Words>;
  return (
    <>
      <Words className="strong">{say('work')}</Words>
      <Facts
        rows={open.map(({ kind, count }) => ({ name: sayKind(kind), value: say('count', { count }) }))}
      />
      {open.some(({ kind }) => kind === 'plans') ? (
        <Words className="small muted">{say('plansNote')}</Words>
      ) : null}
    </>
  );
}

function LeaveQuestion({
  account,
  successorId,
  onDone,
  onClose,
}: LeaveSheetProps & { successorId: string | null }) {
  const say = useText(leavingText);
  const { busy, problem, submit } = useIntention('POST /accounts/{id}/leaving');
  const { id, name } = account;
  const go = async () => {
    const body = successorId === null ? {} : { successorId };
    if ((await submit({ path: { id }, body })).kind !== 'done') return;
    toast(say('done'), 'check');
    onDone();
  };
  return (
    <Question
      title={say('ask', { name })}
      yes={say('yes')}
      danger
      busy={busy}
      onYes={() => void go()}
      onClose={onClose}
    >
      <Words>{say('say')}</Words>
      <ProblemNote problem={problem} />
    </Question>
  );
}
