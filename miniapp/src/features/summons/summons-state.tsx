import { summonsStatusTexts } from '@anqi/shared/wording/requests';
import { summonsText } from '@anqi/shared/wording/ui/summons';
import type { SummonsRow } from '../../api';
import { Status, useLanguage, useText, type Tone } from '../../ui';

const TONES: Record<SummonsRow['status'], Tone> = {
  called: 'warn',
  reported: 'info',
  settled: 'plain',
  'called-off': 'plain',
};

/** Where it stands in one word, what is late or left to do before anything else. */
export function SummonsState({ summons }: { summons: SummonsRow }) {
  const say = useText(summonsText);
  const language = useLanguage();
  const { status, inTime, solved, toRate } = summons;
  const isOverdue = status === 'called' && inTime === false;
  return (
    <>
      {toRate ? <Status tone="accent">{say('toRate')}</Status> : null}
      {isOverdue ? (
        <Status tone="bad" icon="warn">
          {say('overdue')}
        </Status>
      ) : null}
      {solved === null ? null : (
        <Status tone={solved ? 'good' : 'warn'}>{say(solved ? 'solved' : 'unsolved')}</Status>
      )}
      {isOverdue || solved !== null ? null : (
        <Status tone={TONES[status]}>{summonsStatusTexts[status][language]}</Status>
      )}
    </>
  );
}
