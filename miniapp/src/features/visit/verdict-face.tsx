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

interface VerdictFaceProps {
  verdict: CodeVerdict;
  /** The verdict's own, unless there is more to say. */
  title?: string;
  note?: string;
}

/** The verdict before everything else: in words, colour and sign. */
export function VerdictFace({ verdict, title, note }: VerdictFaceProps) {
  const inWords = useWords();
  const { tone, icon } = VERDICT_LOOKS[verdict];
  const texts = verdictTexts[verdict];
  return (
    <Box className={`verdict verdict--${tone}`} live="assertive" id="verdict">
      <Box className="verdict__sign">
        <Icon name={icon} />
      </Box>
      <Heading level={2} className="verdict__head">
        {title ?? inWords(texts.title)}
      </Heading>
      <Words className="verdict__text">{inWords(texts.explanation)}</Words>
      <Words className="verdict__todo">{inWords(texts.whatToDo)}</Words>
      {note ? <Words className="verdict__note">{note}</Words> : null}
    </Box>
  );
}
