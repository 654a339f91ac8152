import { useState } from 'react';
import { can, PLAN_STATUSES, type PlanStatus } from '@anqi/shared';
import { planStatusTexts } from '@anqi/shared/wording/plans';
import { plansText } from '@anqi/shared/wording/ui/plans';
import type { Session } from '../../../api';
import { MoreButton } from '../../../features/lists/more-button';
import { usePages } from '../../../features/lists/use-pages';
import { PlanLine } from '../../../features/plans/plan-line';
import { SignedIn } from '../../../features/session/signed-in';
import { navigation } from '../../../platform/navigation';
import { usePageParameters } from '../../../platform/page-parameters';
import { usePull } from '../../../platform/pull';
import { Button, Chips, List, Page, Segmented, StateFace, useLanguage, useText } from '../../../ui';
import { pageStateOf } from '../../../features/page-state-of';

type Scope = 'mine' | 'department' | 'enterprise';
type Filter = PlanStatus | 'all';

/** `scope` and `status` of the address are where the lists begin. */
export default function PlansPage() {
  const say = useText(plansText);
  return (
    <SignedIn title={say('title')} may={(session) => scopesOf(session).length > 0}>
      {(session) => <Plans session={session} scopes={scopesOf(session)} />}
    </SignedIn>
  );
}

function scopesOf({ roles, department, enterprises }: Session): Scope[] {
  const scopes: Scope[] = [];
  if (can(roles, 'plan.read', ['own-plan'])) scopes.push('mine');
  if (department !== null && can(roles, 'plan.read', ['own-department'])) scopes.push('department');
  if (enterprises.length > 0) scopes.push('enterprise');
  return scopes;
}

const isFilter = (status: string | undefined): status is PlanStatus =>
  PLAN_STATUSES.some((known) => known === status);

function Plans({ session, scopes }: { session: Session; scopes: Scope[] }) {
  const say = useText(plansText);
  const language = useLanguage();
  const params = usePageParameters();
  const [scope, setScope] = useState<Scope>(
    scopes.find((known) => known === params.scope) ?? scopes[0] ?? 'mine',
  );
  const [filter, setFilter] = useState<Filter>(isFilter(params.status) ? params.status : 'all');
  const filters = [
    { id: 'all' as Filter, title: say('filter.all') },
    ...PLAN_STATUSES.map((status) => ({ id: status as Filter, title: planStatusTexts[status][language] })),
  ];
  return (
    <Page title={say('title')} foot={<FileButton session={session} />}>
      {scopes.length > 1 ? (
        <Segmented
          label={say('scope')}
          options={scopes.map((id) => ({ id, title: say(`scope.${id}`) }))}
          value={scope}
          onValue={setScope}
        />
      ) : null}
      <Chips label={say('filter')} options={filters} value={filter} onValue={setFilter} />
      <Listed scope={scope} filter={filter} />
    </Page>
  );
}

function FileButton({ session }: { session: Session }) {
  const say = useText(plansText);
  if (!can(session.roles, 'plan.file', ['own-department'])) return null;
  return (
    <Button icon="edit" onTap={() => navigation.open('packages/inspections/filing/index')}>
      {say('file')}
    </Button>
  );
}

function Listed({ scope, filter }: { scope: Scope; filter: Filter }) {
  const say = useText(plansText);
  const pages = usePages('GET /plans', { query: { scope, status: filter === 'all' ? undefined : filter } });
  usePull(pages.reload);
  const hint = scope === 'department' ? undefined : say(`empty.${scope}.say`);
  const nothing =
    filter === 'all' ? { title: say(`empty.${scope}`), hint } : { title: say('empty.filtered') };
  const state = pageStateOf(pages.first, ({ items }) => (items.length === 0 ? nothing : null));
  if (state.kind !== 'ready') return <StateFace state={state} />;
  return (
    <>
      <List label={say('title')}>
        {pages.items.map((plan) => (
          <PlanLine key={plan.id} plan={plan} naming={scope === 'enterprise' ? 'department' : 'enterprise'} />
        ))}
      </List>
      <MoreButton pages={pages} />
    </>
  );
}
