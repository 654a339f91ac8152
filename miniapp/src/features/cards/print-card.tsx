import { printStateTexts } from '@anqi/shared/wording/card-print';
import { cardPrintPageText } from '@anqi/shared/wording/ui/card-print';
import { useFile, useIntention, type CardPrint } from '../../api';
import { Button, Card, Progress, Status, useLanguage, useText, Words, type Tone } from '../../ui';
import { useDates } from '../dates/use-dates';
import { ProblemNote } from '../problem-note';

const TONES: Record<CardPrint['state'], Tone> = {
  waiting: 'info',
  printing: 'info',
  ready: 'good',
  failed: 'warn',
  expired: 'plain',
};
/** Pieces of the bar. */
const PIECES = 20;
const MB = 1024 * 1024;

/** One batch: what it is of, how far it is, and its file. */
export function PrintCard({ print, onChanged }: { print: CardPrint; onChanged: () => void }) {
  const say = useText(cardPrintPageText);
  const dates = useDates();
  const language = useLanguage();
  const { state, done, total, keptUntil } = print;
  const of = [print.town, print.park, print.kind, print.undelivered ? say('undelivered') : null];
  return (
    <Card
      title={of.filter(Boolean).join(' · ') || say('everything')}
      action={<Status tone={TONES[state]}>{printStateTexts[state][language]}</Status>}
    >
      <Words className="small muted">{dates.instant(print.createdAt)}</Words>
      {state === 'waiting' || state === 'printing' ? (
        <Progress
          label={say('progress', { done, total })}
          at={Math.floor((PIECES * done) / total)}
          of={PIECES}
        />
      ) : null}
      {state === 'failed' ? <Stopped print={print} onChanged={onChanged} /> : null}
      {state === 'expired' ? <Words>{say('expired', { total })}</Words> : null}
      {state === 'ready' ? <Ready print={print} /> : null}
      {keptUntil !== null ? (
        <Words className="small muted">{say('keptUntil', { at: dates.instant(keptUntil) })}</Words>
      ) : null}
    </Card>
  );
}

function Ready({ print: { id, done, bytes } }: { print: CardPrint }) {
  const say = useText(cardPrintPageText);
  const { busy, problem, open } = useFile('GET /card-prints/{id}/pdf');
  const size = ((bytes ?? 0) / MB).toFixed(1);
  return (
    <>
      <Words>{say('ready', { total: done, size })}</Words>
      <ProblemNote problem={problem} />
      <Button busy={busy} onTap={() => void open({ path: { id } }, `cards-${id}.pdf`)}>
        {say('fetch')}
      </Button>
    </>
  );
}

function Stopped({ print: { id, done }, onChanged }: { print: CardPrint; onChanged: () => void }) {
  const say = useText(cardPrintPageText);
  const { busy, problem, submit } = useIntention('POST /card-prints/{id}/resume');
  const resume = async () => {
    const answer = await submit({ path: { id } });
    if (answer.kind === 'done') onChanged();
  };
  return (
    <>
      <Words>{say('stopped', { done })}</Words>
      <ProblemNote problem={problem} />
      <Button busy={busy} onTap={() => void resume()}>
        {say('resume')}
      </Button>
    </>
  );
}
