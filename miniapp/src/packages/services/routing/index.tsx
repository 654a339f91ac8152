import { can, mayEver } from '@anqi/shared';
import { routingText } from '@anqi/shared/wording/ui/routing';
import { useQuery, type Department, type Routing } from '../../../api';
import { OfflineStrip } from '../../../features/offline-strip';
import { pageStateOf } from '../../../features/page-state-of';
import { draftOf, type RoutingDraft } from '../../../features/routing/draft';
import { DraftScreen } from '../../../features/routing/draft-screen';
import { HistoryCard, useVersionText } from '../../../features/routing/history-card';
import { RowCard } from '../../../features/routing/row-card';
import { useNaming } from '../../../features/routing/use-naming';
import { SignedIn } from '../../../features/session/signed-in';
import { useKeptForm } from '../../../features/use-kept-form';
import { usePull } from '../../../platform/pull';
import { Button, Note, Page, useText } from '../../../ui';

/** Who serves whom by class (S001 二(一)1): read, and for whoever may, changed. */
export default function RoutingPage() {
  const say = useText(routingText);
  return (
    <SignedIn title={say('title')} may={({ roles }) => mayEver(roles, 'routing.read')}>
      {({ roles }) => <RoutingTable mayApply={can(roles, 'routing.apply', ['district'])} />}
    </SignedIn>
  );
}

function RoutingTable({ mayApply }: { mayApply: boolean }) {
  const say = useText(routingText);
  const query = useQuery('GET /routing', {});
  const departments = useQuery('GET /departments', {});
  usePull(query.reload);
  const { form, change } = useKeptForm<{ draft: RoutingDraft | null }>('routing', () => ({ draft: null }));
  const state = pageStateOf(query);
  const units = departments.data?.items;
  if (query.data === null || units === undefined) {
    return <Page title={say('title')} state={state.kind === 'ready' ? pageStateOf(departments) : state} />;
  }
  const { draft } = form;
  if (!mayApply || draft === null) {
    const onChange = mayApply ? (routing: Routing) => change({ draft: draftOf(routing) }) : undefined;
    return <InForce routing={query.data} stale={query.stale} departments={units} onChange={onChange} />;
  }
  return (
    <DraftScreen
      draft={draft}
      routing={query.data}
      departments={units}
      reload={query.reload}
      onChange={(part) => change((before) => ({ draft: before.draft && { ...before.draft, ...part } }))}
      onEnd={() => {
        change({ draft: null });
        query.reload();
      }}
    />
  );
}

interface InForceProps {
  routing: Routing;
  stale: boolean;
  departments: Department[];
  onChange?: (routing: Routing) => void;
}

function InForce({ routing, stale, departments, onChange }: InForceProps) {
  const say = useText(routingText);
  const versionText = useVersionText();
  const { version, table, roleNames, counts, history } = routing;
  const naming = useNaming(routing, roleNames, departments);
  const [newest] = history;
  const foot = onChange && (
    <Button id="routing-change" icon="edit" onTap={() => onChange(routing)}>
      {say('change')}
    </Button>
  );
  return (
    <Page title={say('title')} above={<OfflineStrip query={{ stale }} />} foot={foot}>
      <Note title={newest ? `${say('inForce', { version })} · ${versionText(newest)}` : say('pack')}>
        {say('say')}
      </Note>
      {table.map((row, place) => (
        <RowCard
          key={row.id}
          row={row}
          place={place}
          naming={naming}
          enterprises={counts.find((each) => each.row === row.id)?.enterprises ?? 0}
        />
      ))}
      <HistoryCard history={history} roleNames={roleNames} departments={departments} />
    </Page>
  );
}
