import { cardPrintPageText } from '@anqi/shared/wording/ui/card-print';
import { useIntention, useQuery, type CardPrintPreview } from '../../api';
import { Button, Card, ChooseOne, Note, SwitchRow, toast, useText, Words, type Say } from '../../ui';
import { ProblemNote } from '../problem-note';
import { useKeptForm } from '../use-kept-form';

interface Chosen {
  town: string;
  park: string;
  kind: string;
  undelivered: boolean;
}

/** Stands for no choice: an option needs an id. */
const ALL = '';
const BY = ['town', 'park', 'kind'] as const;
const CHOICES = { town: 'towns', park: 'parks', kind: 'kinds' } as const;

/** Chooses which cards to print, says how many they are, and starts. */
export function PrintForm({ onStarted }: { onStarted: () => void }) {
  const say = useText(cardPrintPageText);
  const { form, change } = useKeptForm<Chosen>('card-print', () => ({
    ...{ town: ALL, park: ALL, kind: ALL, undelivered: true },
  }));
  const { town, park, kind, undelivered } = form;
  const query = { town, park, kind, undelivered: undelivered ? ('true' as const) : ('false' as const) };
  const preview = useQuery('GET /card-print-preview', { query });
  const { busy, problem, submit } = useIntention('POST /card-prints');
  const start = async () => {
    const chosen = Object.fromEntries(BY.filter((by) => form[by] !== ALL).map((by) => [by, form[by]]));
    const answer = await submit({ body: { ...chosen, undelivered } });
    if (answer.kind !== 'done') return;
    toast(say('started'));
    onStarted();
  };
  const counted = preview.data;
  return (
    <Card title={say('scope')} id="print-form">
      {BY.map((by) => (
        <Choice
          key={by}
          by={by}
          preview={counted}
          value={form[by]}
          onValue={(value) => change({ [by]: value })}
        />
      ))}
      <SwitchRow
        title={say('undelivered')}
        note={say('undeliveredHint')}
        on={undelivered}
        onChange={(on) => change({ undelivered: on })}
      />
      <Words className="strong" live="polite" id="print-count">
        {countText(say, counted)}
      </Words>
      <Note>{say('paper')}</Note>
      <ProblemNote problem={problem ?? (counted === null ? preview.problem : null)} />
      <Button id="print-start" busy={busy} disabled={(counted?.cards ?? 0) === 0} onTap={() => void start()}>
        {say('start')}
      </Button>
    </Card>
  );
}

function countText(say: Say<keyof typeof cardPrintPageText>, counted: CardPrintPreview | null): string {
  if (counted === null) return say('counting');
  const { cards, sheets } = counted;
  return cards === 0 ? say('countNone') : say('count', { cards, sheets });
}

interface ChoiceProps {
  by: (typeof BY)[number];
  preview: CardPrintPreview | null;
  value: string;
  onValue: (value: string) => void;
}

/** Nothing where there is nothing to choose: a district may have no parks. */
function Choice({ by, preview, value, onValue }: ChoiceProps) {
  const say = useText(cardPrintPageText);
  const choices = preview?.[CHOICES[by]] ?? [];
  if (choices.length === 0) return null;
  const options = [
    { id: ALL, title: say('all') },
    ...choices.map(({ name, cards }) => ({ id: name, title: name, note: say('cards', { n: cards }) })),
  ];
  return <ChooseOne id={`print-${by}`} label={say(by)} options={options} value={value} onValue={onValue} />;
}
