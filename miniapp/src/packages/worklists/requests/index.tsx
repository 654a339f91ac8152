import { useEffect, useState } from 'react';
import {
  mayEver,
  REQUEST_CATEGORIES,
  REQUEST_STATUSES,
  type RequestCategory,
  type RequestStatus,
} from '@anqi/shared';
import { requestStatusTexts } from '@anqi/shared/wording/requests';
import { requestCategoryTexts } from '@anqi/shared/wording/requests-categories';
import { intakeText } from '@anqi/shared/wording/ui/intake';
import { requestListText } from '@anqi/shared/wording/ui/request-lists';
import type { Session } from '../../../api';
import { MoreButton } from '../../../features/lists/more-button';
import { usePages } from '../../../features/lists/use-pages';
import { OfflineStrip } from '../../../features/offline-strip';
import { pageStateOf } from '../../../features/page-state-of';
import { Counts } from '../../../features/request-work/counts';
import { RequestLine } from '../../../features/request-work/request-line';
import { scopesOf, type StaffScope } from '../../../features/request-work/scopes';
import { SignedIn } from '../../../features/session/signed-in';
import { navigation } from '../../../platform/navigation';
import { usePageParameters } from '../../../platform/page-parameters';
import { usePull } from '../../../platform/pull';
import {
  ChooseOne,
  Chips,
  Fold,
  List,
  Page,
  Row,
  SearchBox,
  Segmented,
  StateFace,
  useLanguage,
  useText,
} from '../../../ui';

const WAIT_MS = 300;
const ANY = 'any';

interface Filter {
  due: 'all' | 'amber' | 'red';
  status: RequestStatus | typeof ANY;
  category: RequestCategory | typeof ANY;
  q: string;
}

/** Requests by what is due next; `scope` of the address is where the lists begin. */
export default function RequestsPage() {
  const say = useText(requestListText);
  return (
    <SignedIn title={say('title')} may={(session) => scopesOf(session).length > 0}>
      {(session) => <Requests session={session} />}
    </SignedIn>
  );
}

function Requests({ session }: { session: Session }) {
  const say = useText(requestListText);
  const params = usePageParameters();
  const scopes = scopesOf(session);
  const [scope, setScope] = useState<StaffScope>(
    scopes.find((known) => known === params.scope) ?? scopes[0] ?? 'to-do',
  );
  const [filter, setFilter] = useState<Filter>({ due: 'all', status: ANY, category: ANY, q: '' });
  const change = (part: Partial<Filter>) => setFilter((before) => ({ ...before, ...part }));
  const pages = usePages('GET /requests', { query: { scope, ...asked(filter) } });
  usePull(pages.reload);
  const isFiltered = Object.keys(asked(filter)).length > 0;
  const nothing = say(isFiltered ? 'empty.filtered' : scope === 'to-do' ? 'empty.to-do' : 'empty');
  const state = pageStateOf(pages.first, ({ items }) => (items.length === 0 ? { title: nothing } : null));
  return (
    <Page title={say('title')} above={<OfflineStrip query={pages.first} />}>
      {scopes.length > 1 ? (
        <Segmented
          label={say('scope')}
          options={scopes.map((id) => ({ id, title: say(`scope.${id}`) }))}
          value={scope}
          onValue={setScope}
        />
      ) : null}
      <Counts scope={scope} />
      <Filters filter={filter} change={change} />
      {state.kind === 'ready' ? null : <StateFace state={state} />}
      {pages.items.length > 0 ? (
        <List label={say('title')}>
          {pages.items.map((request) => (
            <RequestLine key={request.id} request={request} />
          ))}
        </List>
      ) : null}
      <MoreButton pages={pages} />
      {mayEver(session.roles, 'intake.manage') ? <IntakeLinks /> : null}
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

/** Only what is chosen. */
function asked({ due, status, category, q }: Filter) {
  return {
    ...(due === 'all' ? {} : { due }),
    ...(status === ANY ? {} : { status }),
    ...(category === ANY ? {} : { category }),
    ...(q === '' ? {} : { q }),
  };
}

function Filters({ filter, change }: { filter: Filter; change: (part: Partial<Filter>) => void }) {
  const say = useText(requestListText);
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => change({ q: typed.trim() }), WAIT_MS);
    return () => clearTimeout(timer);
  }, [typed]); // eslint-disable-line react-hooks/exhaustive-deps -- `change` is another function each time
  const any = { id: ANY, title: say('any') };
  const statuses = REQUEST_STATUSES.map((id) => ({ id, title: requestStatusTexts[id][language] }));
  const categories = REQUEST_CATEGORIES.map((id) => ({ id, title: requestCategoryTexts[id][language] }));
  return (
    <>
      <SearchBox id="request-search" label={say('search')} value={typed} onValue={setTyped} />
      <Chips
        label={say('due')}
        options={(['all', 'amber', 'red'] as const).map((id) => ({ id, title: say(`due.${id}`) }))}
        value={filter.due}
        onValue={(due) => change({ due })}
      />
      <Fold title={say('filters')}>
        <ChooseOne
          id="request-status"
          label={say('status')}
          options={[any, ...statuses]}
          value={filter.status}
          onValue={(status) => change({ status: status as Filter['status'] })}
        />
        <ChooseOne
          id="request-category"
          label={say('category')}
          options={[any, ...categories]}
          value={filter.category}
          onValue={(category) => change({ category: category as Filter['category'] })}
        />
      </Fold>
    </>
  );
}
