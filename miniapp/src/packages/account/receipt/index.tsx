import { receiptActionTexts, receiptText, receiptVerdictTexts } from '@anqi/shared/wording/ui/receipts';
import { useState } from 'react';
import { request, useQuery, type Problem, type Receipt, type ReceiptVerdict } from '../../../api';
import { useDates } from '../../../features/dates/use-dates';
import { OfflineStrip } from '../../../features/offline-strip';
import { pageStateOf } from '../../../features/page-state-of';
import { ProblemNote } from '../../../features/problem-note';
import { SignedIn } from '../../../features/session/signed-in';
import { CopyButton } from '../../../features/sign-in/copy-button';
import { usePageParameters } from '../../../platform/page-parameters';
import { usePull } from '../../../platform/pull';
import { Button, Card, Facts, Note, Page, useText } from '../../../ui';

const TONES = { whole: 'good', waiting: 'info', contradicted: 'warn', 'not-ours': 'warn' } as const;

/** What one is given for what one filed or rated: where it stands in the record, to be kept and checked. */
export default function ReceiptPage() {
  const say = useText(receiptText);
  const { subjectId = '' } = usePageParameters();
  return <SignedIn title={say('title')}>{() => <Receipts subjectId={subjectId} />}</SignedIn>;
}

function Receipts({ subjectId }: { subjectId: string }) {
  const say = useText(receiptText);
  const query = useQuery('GET /receipts/{subjectId}', { path: { subjectId } });
  usePull(query.reload);
  const state = pageStateOf(query, ({ items }) =>
    items.length === 0 ? { title: say('none'), hint: say('noneHint') } : null,
  );
  return (
    <Page title={say('title')} above={<OfflineStrip query={query} />} state={state}>
      <Note>{say('say')}</Note>
      {(query.data?.items ?? []).map((receipt) => (
        <ReceiptCard key={receipt.rowId} receipt={receipt} />
      ))}
    </Page>
  );
}

function ReceiptCard({ receipt }: { receipt: Receipt }) {
  const say = useText(receiptText);
  const sayVerdict = useText(receiptVerdictTexts);
  const sayAction = useText(receiptActionTexts);
  const dates = useDates();
  const text = JSON.stringify(receipt);
  const { verdict, problem, busy, check } = useCheck(text);
  return (
    <Card title={sayAction(receipt.action as keyof typeof receiptActionTexts)}>
      <Facts
        rows={[
          { name: say('at'), value: dates.momentInFull(receipt.at) },
          { name: say('place'), value: usePlace(receipt) },
          { name: say('print'), value: (receipt.tag.slice(0, 32).match(/.{4}/g) ?? []).join(' ') },
        ]}
      />
      {verdict ? <Note tone={TONES[verdict]}>{sayVerdict(verdict)}</Note> : <ProblemNote problem={problem} />}
      <Button tone="soft" busy={busy} onTap={() => void check()}>
        {say('check')}
      </Button>
      <CopyButton words={text} />
    </Card>
  );
}

function usePlace({ seal, proof }: Receipt): string {
  const say = useText(receiptText);
  const dates = useDates();
  if (seal === null) return say('waiting');
  const { seq } = seal;
  return proof === null
    ? say('sealed', { seq })
    : say('published', { seq, date: dates.dayInFull(proof.head.date) });
}

function useCheck(receipt: string) {
  const [busy, setBusy] = useState(false);
  const [verdict, setVerdict] = useState<ReceiptVerdict | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const check = async (): Promise<void> => {
    setBusy(true);
    const result = await request('POST /receipt-checks', { body: { receipt } });
    setBusy(false);
    setVerdict(result.ok ? result.value.verdict : null);
    setProblem(result.ok ? null : result.problem);
  };
  return { busy, verdict, problem, check };
}
