import { useState } from 'react';
import { handOverResultTexts } from '@anqi/shared/wording/requests';
import { requestDeskText } from '@anqi/shared/wording/ui/request-desk';
import { useIntention, useQuery, type HandOverAnswer } from '../../api';
import { Button, ChooseOne, Facts, Note, Sheet, TextField, useLanguage, useText, Words } from '../../ui';
import { ProblemNote } from '../problem-note';
import { useKeptForm } from '../use-kept-form';

/** Of one call, by the contract. */
const MOST = 200;

interface HandOverSheetProps {
  ids: readonly string[];
  /** What did not go over stays selected. */
  onDone: (left: readonly string[]) => void;
  onClose: () => void;
}

/** To whom and why; then what became of each. */
export function HandOverSheet({ ids, onDone, onClose }: HandOverSheetProps) {
  const [answer, setAnswer] = useState<HandOverAnswer | null>(null);
  const came = (items: HandOverAnswer['items'], got: HandOverAnswer) => {
    const over = items.filter(({ result }) => result === 'done' || result === 'unchanged');
    setAnswer(got);
    onDone(ids.filter((id) => !over.some((each) => each.id === id)));
  };
  return answer === null ? (
    <Ask ids={ids} onAnswer={(got) => came(got.items, got)} onClose={onClose} />
  ) : (
    <Results answer={answer} onClose={onClose} />
  );
}

interface AskProps {
  ids: readonly string[];
  onAnswer: (answer: HandOverAnswer) => void;
  onClose: () => void;
}

function Ask({ ids, onAnswer, onClose }: AskProps) {
  const say = useText(requestDeskText);
  const [tried, setTried] = useState(false);
  const { form, change, forget } = useKeptForm<{ assigneeId: string | null; words: string }>(
    'hand-over',
    () => ({
      assigneeId: null,
      words: '',
    }),
  );
  const handlers = useQuery('GET /request-handlers', {});
  const { busy, problem, submit } = useIntention('POST /request-hand-overs');
  const people = handlers.data?.items ?? [];
  const assigneeId = people.some(({ id }) => id === form.assigneeId) ? form.assigneeId : null;
  const words = form.words.trim();
  const isShort = Array.from(words).length === 1;
  const press = async () => {
    setTried(true);
    if (assigneeId === null || isShort) return;
    const requestIds = ids.slice(0, MOST);
    const outcome = await submit({ body: { requestIds, assigneeId, ...(words === '' ? {} : { words }) } });
    if (outcome.kind !== 'done') return;
    forget();
    onAnswer(outcome.value);
  };
  return (
    <Sheet
      title={say('handOver.title')}
      onClose={onClose}
      foot={
        <Button id="hand-over-yes" busy={busy} onTap={() => void press()}>
          {say('handOver', { n: Math.min(ids.length, MOST) })}
        </Button>
      }
    >
      {ids.length > MOST ? <Note tone="warn">{say('handOver.most', { most: MOST })}</Note> : null}
      <ChooseOne
        id="hand-over-to"
        label={say('handOver.to')}
        error={tried && assigneeId === null ? say('handOver.missing') : null}
        options={people.map(({ id, name, department }) => ({ id, title: name, note: department.name }))}
        value={assigneeId}
        onValue={(id) => change({ assigneeId: id })}
      />
      <TextField
        id="hand-over-words"
        label={say('handOver.words')}
        optional
        long
        maxLength={2000}
        value={form.words}
        error={tried && isShort ? say('handOver.short') : null}
        onValue={(typed) => change({ words: typed })}
      />
      <ProblemNote problem={problem ?? handlers.problem} />
    </Sheet>
  );
}

/** What went over is counted, what did not is named with its reason. */
function Results({ answer: { items }, onClose }: { answer: HandOverAnswer; onClose: () => void }) {
  const say = useText(requestDeskText);
  const language = useLanguage();
  const done = items.filter(({ result }) => result === 'done').length;
  const others = items.filter(({ result }) => result !== 'done');
  const kept = others.filter(({ result }) => result !== 'unchanged').length;
  return (
    <Sheet
      title={say('handOver.title')}
      onClose={onClose}
      foot={<Button onTap={onClose}>{say('handOver.close')}</Button>}
    >
      <Note
        tone={kept === 0 ? 'good' : 'warn'}
        live
        id="hand-over-done"
        title={say('handOver.done', { n: done })}
      >
        {kept === 0 ? null : <Words>{say('handOver.kept', { n: kept })}</Words>}
      </Note>
      <Facts
        rows={others.map(({ id, number, result }) => ({
          name: number ?? id,
          value: handOverResultTexts[result][language],
        }))}
      />
    </Sheet>
  );
}
