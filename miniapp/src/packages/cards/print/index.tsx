import { useEffect, useRef } from 'react';
import { mayEver } from '@anqi/shared';
import { cardPrintPageText } from '@anqi/shared/wording/ui/card-print';
import { useQuery, type CardPrint } from '../../../api';
import { PrintCard } from '../../../features/cards/print-card';
import { PrintForm } from '../../../features/cards/print-form';
import { OfflineStrip } from '../../../features/offline-strip';
import { pageStateOf } from '../../../features/page-state-of';
import { SignedIn } from '../../../features/session/signed-in';
import { useNow } from '../../../platform/clock';
import { usePull } from '../../../platform/pull';
import { Heading, Page, StateFace, useText } from '../../../ui';

const LOOK_EVERY_MS = 2_000;

/** Prints contact cards: chosen here, made by the server meanwhile, fetched when they are ready. */
export default function PrintPage() {
  const say = useText(cardPrintPageText);
  return (
    <SignedIn title={say('title')} may={({ roles }) => mayEver(roles, 'card.print')}>
      {() => <Print />}
    </SignedIn>
  );
}

function Print() {
  const say = useText(cardPrintPageText);
  const prints = useQuery('GET /card-prints', {});
  usePull(prints.reload);
  const nothing = { title: say('none'), hint: say('noneHint') };
  const state = pageStateOf(prints, ({ items }) => (items.length === 0 ? nothing : null));
  const items = prints.data?.items ?? [];
  return (
    <Page title={say('title')} above={<OfflineStrip query={prints} />}>
      <PrintForm onStarted={prints.reload} />
      <Heading level={2}>{say('mine')}</Heading>
      {state.kind === 'ready' ? null : <StateFace state={state} inside />}
      {items.map((print) => (
        <PrintCard key={print.id} print={print} onChanged={prints.reload} />
      ))}
      {items.some(isUnderWay) ? <LookAgain reload={prints.reload} /> : null}
    </Page>
  );
}

const isUnderWay = ({ state }: CardPrint) => state === 'waiting' || state === 'printing';

/** As long as it is there, what is under way is asked for again. */
function LookAgain({ reload }: { reload: () => void }) {
  const now = useNow(LOOK_EVERY_MS);
  const latest = useRef(reload);
  latest.current = reload;
  useEffect(() => latest.current(), [now]);
  return null;
}
