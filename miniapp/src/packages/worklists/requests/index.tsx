import { useState } from 'react';
import { mayEver } from '@anqi/shared';
import { intakeText } from '@anqi/shared/wording/ui/intake';
import { requestDeskText } from '@anqi/shared/wording/ui/request-desk';
import { requestListText } from '@anqi/shared/wording/ui/request-lists';
import type { RequestRow, Session } from '../../../api';
import { today } from '../../../features/dates/use-dates';
import { MoreButton } from '../../../features/lists/more-button';
import { usePages } from '../../../features/lists/use-pages';
import { OfflineStrip } from '../../../features/offline-strip';
import { pageStateOf } from '../../../features/page-state-of';
import { Counts } from '../../../features/request-work/counts';
import { ExportSheet } from '../../../features/request-work/export-sheet';
import { asked, type Filter, NO_FILTER } from '../../../features/request-work/filter';
import { Filters } from '../../../features/request-work/filters';
import { HandOverSheet } from '../../../features/request-work/hand-over-sheet';
import { KeysSheet } from '../../../features/request-work/keys-sheet';
import { RequestLine } from '../../../features/request-work/request-line';
import { scopesOf, type StaffScope } from '../../../features/request-work/scopes';
import { SelectionBar } from '../../../features/request-work/selection-bar';
import { useListKeys } from '../../../features/request-work/use-list-keys';
import { type Selection, useSelection } from '../../../features/request-work/use-selection';
import { VisitsLink } from '../../../features/service-visits/visits-link';
import { SignedIn } from '../../../features/session/signed-in';
import { SummonsesLink } from '../../../features/summons/call-link';
import { navigation } from '../../../platform/navigation';
import { usePageParameters } from '../../../platform/page-parameters';
import { usePull } from '../../../platform/pull';
import { shortcuts } from '../../../platform/shortcuts';
import { Box, Button, List, Page, Row, Segmented, StateFace, useText } from '../../../ui';

const LIST = 'request-list';
const SEARCH = 'request-search';

/** Requests by what is due next; `scope` of the address is where the lists begin. */
export default function RequestsPage() {
  const say = useText(requestListText);
  return (
    <SignedIn title={say('title')} may={(session) => scopesOf(session).length > 0}>
      {(session) => <Requests session={session} />}
    </SignedIn>
  );
}

type Sheet = 'export' | 'hand-over' | 'keys';

function Requests({ session }: { session: Session }) {
  const say = useText(requestListText);
  const params = usePageParameters();
  const scopes = scopesOf(session);
  const [scope, setScope] = useState<StaffScope>(
    scopes.find((known) => known === params.scope) ?? scopes[0] ?? 'to-do',
  );
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const selection = useSelection();
  const change = (part: Partial<Filter>) => setFilter((before) => ({ ...before, ...part }));
  const wanted = asked(filter, today());
  const pages = usePages('GET /requests', { query: { scope, ...wanted } });
  usePull(pages.reload);
  const maySelect = mayEver(session.roles, 'request.hand-over');
  useListKeys({
    listId: LIST,
    searchId: SEARCH,
    onSelect: (at) => maySelect && select(selection, pages.items[at]),
    onHelp: () => setSheet('keys'),
    onLeave: () => selection.ids !== null && (selection.end(), true),
  });
  const isFiltered = Object.keys(wanted).length > 0;
  const nothing = say(isFiltered ? 'empty.filtered' : scope === 'to-do' ? 'empty.to-do' : 'empty');
  const state = pageStateOf(pages.first, ({ items }) => (items.length === 0 ? { title: nothing } : null));
  const shown = pages.items.map(({ id }) => id);
  return (
    <Page
      title={say('title')}
      wide
      above={<OfflineStrip query={pages.first} />}
      foot={
        selection.ids === null ? null : (
          <SelectionBar selection={selection} shown={shown} onHandOver={() => setSheet('hand-over')} />
        )
      }
    >
      {scopes.length > 1 ? (
        <Segmented
          label={say('scope')}
          options={scopes.map((id) => ({ id, title: say(`scope.${id}`) }))}
          value={scope}
          onValue={setScope}
        />
      ) : null}
      <Counts scope={scope} />
      <Filters filter={filter} change={change} searchId={SEARCH} />
      <Desk
        summonses={mayEver(session.roles, 'summons.read')}
        visits={mayEver(session.roles, 'service-visit.read')}
        onExport={mayEver(session.roles, 'request.export') ? () => setSheet('export') : null}
        onSelect={maySelect && selection.ids === null ? () => selection.begin() : null}
        onKeys={() => setSheet('keys')}
      />
      {state.kind === 'ready' ? null : <StateFace state={state} />}
      <Box id={LIST} className="dense">
        {pages.items.length > 0 ? (
          <List label={say('title')}>
            {pages.items.map((request) => (
              <RequestLine
                key={request.id}
                request={request}
                chosen={selection.ids?.includes(request.id)}
                onChoose={() => selection.toggle(request.id)}
              />
            ))}
          </List>
        ) : null}
      </Box>
      <MoreButton pages={pages} />
      {mayEver(session.roles, 'intake.manage') ? <IntakeLinks /> : null}
      <Sheets
        {...{ sheet, scope, filter, selection }}
        onHandedOver={pages.reload}
        onClose={() => setSheet(null)}
      />
    </Page>
  );
}

/** What comes in by other ways. */
function IntakeLinks() {
  const say = useText(intakeText);
  return (
    <List label={say('title')}>
      <Row
        id="to-sheets"
        icon="document"
        title={say('link.sheets')}
        note={say('link.sheets.note')}
        onTap={() => navigation.open('packages/worklists/sheets/index')}
      />
      <Row
        id="to-intake"
        icon="list"
        title={say('link.intake')}
        note={say('link.intake.note')}
        onTap={() => navigation.open('packages/worklists/intake/index')}
      />
    </List>
  );
}

interface SheetsProps {
  sheet: Sheet | null;
  scope: StaffScope;
  filter: Filter;
  selection: Selection;
  onHandedOver: () => void;
  onClose: () => void;
}

function Sheets({ sheet, scope, filter, selection, onHandedOver, onClose }: SheetsProps) {
  switch (sheet) {
    case null:
      return null;
    case 'keys':
      return <KeysSheet onClose={onClose} />;
    case 'export':
      return <ExportSheet scope={scope} filter={filter} onClose={onClose} />;
    case 'hand-over': {
      const onDone = (left: readonly string[]) => {
        if (left.length === 0) selection.end();
        else selection.set(left);
        onHandedOver();
      };
      return <HandOverSheet ids={selection.ids ?? []} onDone={onDone} onClose={onClose} />;
    }
  }
}

function select(selection: Selection, request: RequestRow | undefined): void {
  if (request === undefined) return;
  if (selection.ids === null) selection.begin(request.id);
  else selection.toggle(request.id);
}

interface DeskProps {
  /** He has part in summonses. */
  summonses: boolean;
  /** He reads of service visits. */
  visits: boolean;
  onExport: (() => void) | null;
  onSelect: (() => void) | null;
  onKeys: () => void;
}

/** What is done with many at once. */
function Desk({ summonses, visits, onExport, onSelect, onKeys }: DeskProps) {
  const say = useText(requestDeskText);
  return (
    <Box className="desk">
      {summonses ? <SummonsesLink /> : null}
      {visits ? <VisitsLink /> : null}
      {onSelect ? (
        <Button small tone="plain" onTap={onSelect}>
          {say('select')}
        </Button>
      ) : null}
      {onExport ? (
        <Button small tone="plain" onTap={onExport}>
          {say('export')}
        </Button>
      ) : null}
      {shortcuts.hasKeys() ? (
        <Button small tone="text" onTap={onKeys}>
          {say('keys')}
        </Button>
      ) : null}
    </Box>
  );
}
