import { commonText } from '@anqi/shared/wording/ui/common';
import { filingText } from '@anqi/shared/wording/ui/filing';
import { Box, Button, Sheet, useText, Words } from '../../ui';
import type { Filing } from './filing';
import { missingParts } from './live-decision';

/** Files; where the phone already knows that it will be refused, it says so first. */
export function SubmitButton({ filing, onRefusalAhead }: { filing: Filing; onRefusalAhead: () => void }) {
  const say = useText(filingText);
  const sayCommon = useText(commonText);
  const { live, submission, form, policy } = filing;
  const missing = missingParts(form.draft, policy);
  const press = () => (live?.decision.outcome === 'rejected' ? onRefusalAhead() : filing.submit());
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

/** Asked before a refusal is provoked: it is kept and counted. */
export function RefusalAhead({ filing, onClose }: { filing: Filing; onClose: () => void }) {
  const say = useText(filingText);
  const mend = () => {
    onClose();
    filing.go('check');
  };
  const file = () => {
    onClose();
    filing.submit();
  };
  const foot = (
    <Box className="stack stack--tight">
      <Button onTap={mend}>{say('submit.anyway.no')}</Button>
      <Button id="submit-anyway" tone="plain" onTap={file}>
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
