import { VERDICT_NAMES, ruleTitle } from '@anqi/shared/wording/steps';
import { filingText } from '@anqi/shared/wording/ui/filing';
import { Box, Button, Note, useLanguage, useText, Words } from '../../ui';
import type { Filing } from './filing';
import type { Submission } from './submission';

/** What became of the filing, above the decision, until the draft changes. */
export function SubmissionNotes({ filing }: { filing: Filing }) {
  const say = useText(filingText);
  const { submission } = filing;
  switch (submission.kind) {
    case 'refused':
      return <Note tone="bad" title={say('result.refused')} live />;
    case 'undetermined':
      return <Note tone="info" title={say('result.undetermined')} live />;
    case 'changed':
      return <ChangedNote filing={filing} changed={submission} />;
    case 'conflict':
      return (
        <Note tone="warn" live>
          <Words>{say('result.conflict')}</Words>
          <Button small tone="plain" onTap={filing.startOver}>
            {say('result.reopen')}
          </Button>
        </Note>
      );
    case 'unsure':
      return <Note tone="warn" title={say('result.failed')} live children={say('result.unsure')} />;
    case 'failed':
      return (
        <Note tone="bad" title={say('result.failed')} live>
          {[submission.problem.title, submission.problem.detail, submission.problem.errors?.[0]?.detail]
            .filter(Boolean)
            .join(' ')}
        </Note>
      );
    case 'idle':
    case 'sending':
    case 'queued':
    case 'filed':
      return null;
  }
}

type Changed = Extract<Submission, { kind: 'changed' }>;

/** The difference, rule by rule, and one more tap: nothing is filed that its filer did not see. */
function ChangedNote({ filing, changed }: { filing: Filing; changed: Changed }) {
  const say = useText(filingText);
  const language = useLanguage();
  const { changes, decision } = changed;
  return (
    <Note tone="warn" title={say('result.changed')} live id="decision-changed">
      <Box className="stack stack--tight">
        <Words>{say(changes.length > 0 ? 'result.changed.say' : 'result.changed.none')}</Words>
        {changes.map(({ rule, seen, now }) => (
          <Box key={rule}>
            <Words className="strong">{ruleTitle(rule, language)}</Words>
            <Words className="small">
              {' '}
              {say('result.changed.row', {
                seen: VERDICT_NAMES[seen][language],
                now: VERDICT_NAMES[now][language],
              })}
            </Words>
          </Box>
        ))}
        <Button id="confirm-changed" onTap={() => filing.confirm(decision)}>
          {say(decision.outcome === 'rejected' ? 'submit.anyway.yes' : 'result.changed.confirm')}
        </Button>
      </Box>
    </Note>
  );
}
