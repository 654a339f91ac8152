import { useState } from 'react';
import { commonText } from '@anqi/shared/wording/ui/common';
import { filingText } from '@anqi/shared/wording/ui/filing';
import { Box, Button, Sheet, useText, Words } from '../../ui';
import type { Filing } from './filing';
import { missingParts } from './live-decision';

/** Files; where the phone already knows that it will be refused, it says so first. */
export function SubmitButton({ filing }: { filing: Filing }) {
  const say = useText(filingText);
  const sayCommon = useText(commonText);
  const [asking, setAsking] = useState(false);
  const { live, submission, form, policy } = filing;
  const missing = missingParts(form.draft, policy);
  const press = () => (live?.decision.outcome === 'rejected' ? setAsking(true) : filing.submit());
  const words = useSubmitWords(filing);
  return (
    <>
      {missing.length > 0 ? (
        <Words className="small muted">
          {say('incomplete', {
            missing: missing.map((part) => say(`missing.${part}`)).join(sayCommon('and')),
          })}
        </Words>
      ) : null}
      <Button id="submit" busy={submission.kind === 'sending'} disabled={missing.length > 0} onTap={press}>
        {words}
      </Button>
      {asking ? (
        <RefusalAhead
          filing={filing}
          onClose={() => setAsking(false)}
          onYes={() => {
            setAsking(false);
            filing.submit();
          }}
        />
      ) : null}
    </>
  );
}

function useSubmitWords({ live, submission, form }: Filing): string {
  const say = useText(filingText);
  if (submission.kind === 'sending') return say('submit.sending');
  if (submission.kind === 'unsure') return say('result.retry');
  if (live?.decision.outcome === 'undetermined') return say('submit.ask');
  if (form.draft.id !== undefined) return say('submit.amend');
  return say(form.draft.reason === 'emergency' ? 'submit.emergency' : 'submit');
}

function RefusalAhead({
  filing,
  onYes,
  onClose,
}: {
  filing: Filing;
  onYes: () => void;
  onClose: () => void;
}) {
  const say = useText(filingText);
  const mend = () => {
    onClose();
    filing.go('check');
  };
  const foot = (
    <Box className="stack stack--tight">
      <Button onTap={mend}>{say('submit.anyway.no')}</Button>
      <Button id="submit-anyway" tone="plain" onTap={onYes}>
        {say('submit.anyway.yes')}
      </Button>
    </Box>
  );
  return (
    <Sheet title={say('submit.anyway.title')} onClose={onClose} foot={foot} middle>
      <Words>{say('submit.anyway.say')}</Words>
    </Sheet>
  );
}
