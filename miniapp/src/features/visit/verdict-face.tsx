import { verdictTexts } from '@anqi/shared/wording/verification';
import type { CodeVerdict } from '../../api';
import { Box, Heading, Icon, useWords, Words, type IconName } from '../../ui';

type Look = { tone: 'good' | 'warn' | 'bad'; icon: IconName };

export const VERDICT_LOOKS: Record<CodeVerdict, Look> = {
  valid: { tone: 'good', icon: 'check' },
  emergency: { tone: 'warn', icon: 'flag' },
  'not-yet-valid': { tone: 'warn', icon: 'clock' },
  over: { tone: 'warn', icon: 'clock' },
  cancelled: { tone: 'bad', icon: 'cross' },
  stale: { tone: 'bad', icon: 'picture' },
  'other-district': { tone: 'warn', icon: 'info' },
  'not-ours': { tone: 'bad', icon: 'cross' },
};

/** The verdict before everything else: in words, colour and sign. */
export function VerdictFace({ verdict, note }: { verdict: CodeVerdict; note?: string }) {
  const inWords = useWords();
  const { tone, icon } = VERDICT_LOOKS[verdict];
  const { title, explanation, whatToDo } = verdictTexts[verdict];
  return (
    <Box className={`verdict verdict--${tone}`} live="assertive" id="verdict">
      <Box className="verdict__sign">
        <Icon name={icon} />
      </Box>
      <Heading level={2} className="verdict__head">
        {inWords(title)}
      </Heading>
      <Words className="verdict__text">{inWords(explanation)}</Words>
      <Words className="verdict__todo">{inWords(whatToDo)}</Words>
      {note ? <Words className="verdict__note">{note}</Words> : null}
    </Box>
  );
}
