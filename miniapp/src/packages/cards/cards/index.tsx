import { mayEver } from '@anqi/shared';
import { cardPrintPageText } from '@anqi/shared/wording/ui/card-print';
import { cardsDeskText } from '@anqi/shared/wording/ui/cards-desk';
import { servicesText } from '@anqi/shared/wording/ui/services';
import { useState } from 'react';
import { CardEntry } from '../../../features/cards/card-entry';
import { CardFilters, NO_FILTER, type CardFilter } from '../../../features/cards/card-filters';
import { CoverageSection } from '../../../features/cards/coverage-section';
import { MoreButton } from '../../../features/lists/more-button';
import { usePages } from '../../../features/lists/use-pages';
import { OfflineStrip } from '../../../features/offline-strip';
import { pageStateOf } from '../../../features/page-state-of';
import { SignedIn } from '../../../features/session/signed-in';
import { navigation } from '../../../platform/navigation';
import { usePull } from '../../../platform/pull';
import { Button, Page, Segmented, StateFace, useText } from '../../../ui';

const SECTIONS = ['list', 'coverage'] as const;
type Section = (typeof SECTIONS)[number];

/** The contact cards of the enterprises that one looks after: who has one, who still waits for it. */
export default function CardsPage() {
  const say = useText(cardsDeskText);
  return (
    <SignedIn title={say('title')} may={({ roles }) => mayEver(roles, 'card.read')}>
      {({ roles }) => (
        <Cards mayPrint={mayEver(roles, 'card.print')} mayManage={mayEver(roles, 'card.manage')} />
      )}
    </SignedIn>
  );
}

function Cards({ mayPrint, mayManage }: { mayPrint: boolean; mayManage: boolean }) {
  const say = useText(cardsDeskText);
  const sayPrint = useText(cardPrintPageText);
  const sayServices = useText(servicesText);
  const [section, setSection] = useState<Section>('list');
  const [filter, setFilter] = useState(NO_FILTER);
  const showOpen = () => {
    setFilter({ ...NO_FILTER, state: 'undelivered' });
    setSection('list');
  };
  return (
    <Page
      title={say('title')}
      action={
        mayPrint ? (
          <Button small tone="soft" onTap={() => navigation.open('packages/cards/print/index')}>
            {sayPrint('short')}
          </Button>
        ) : null
      }
    >
      <Segmented
        label={say('section')}
        options={SECTIONS.map((id) => ({ id, title: say(id) }))}
        value={section}
        onValue={setSection}
      />
      {mayManage ? (
        <Button
          id="issue-many"
          small
          tone="plain"
          icon="building"
          onTap={() => navigation.open('packages/cards/issue/index')}
        >
          {sayServices('issue.short')}
        </Button>
      ) : null}
      {section === 'coverage' ? (
        <CoverageSection onShowOpen={showOpen} />
      ) : (
        <Register filter={filter} onChange={(part) => setFilter({ ...filter, ...part })} />
      )}
    </Page>
  );
}

interface RegisterProps {
  filter: CardFilter;
  onChange: (part: Partial<CardFilter>) => void;
}

function Register({ filter, onChange }: RegisterProps) {
  const say = useText(cardsDeskText);
  const { state, town, kind, q } = filter;
  const pages = usePages('GET /cards', {
    query: { state: state === 'all' ? undefined : state, town, kind, q },
  });
  usePull(pages.reload);
  const face = pageStateOf(pages.first, ({ items }) =>
    items.length === 0 ? { title: say('empty'), hint: say('emptyHint') } : null,
  );
  return (
    <>
      <OfflineStrip query={pages.first} />
      <CardFilters filter={filter} onChange={onChange} />
      {face.kind === 'ready' ? null : <StateFace state={face} />}
      {pages.items.map((row) => (
        <CardEntry key={`${row.enterprise.id}${row.card?.codeId ?? ''}`} row={row} onChanged={pages.reload} />
      ))}
      <MoreButton pages={pages} />
    </>
  );
}
