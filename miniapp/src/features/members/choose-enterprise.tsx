import { bindingsText } from '@anqi/shared/wording/ui/bindings';
import { membersText } from '@anqi/shared/wording/ui/members';
import { useState } from 'react';
import type { Named } from '../../api';
import { navigation } from '../../platform/navigation';
import { List, Page, Row, SearchBox, StateFace, useText } from '../../ui';
import { MoreButton } from '../lists/more-button';
import { usePages } from '../lists/use-pages';
import { OfflineStrip } from '../offline-strip';
import { pageStateOf } from '../page-state-of';
import { useSettled } from '../lists/use-settled';

const MEMBERS = 'packages/account/members/index';
const open = (enterpriseId: string): void => navigation.open(MEMBERS, { enterpriseId });

/** One's own, where there are several or none. */
export function ChooseOwn({ enterprises }: { enterprises: readonly Named[] }) {
  const say = useText(membersText);
  return (
    <Page title={say('choose')}>
      <List label={say('choose')}>
        {enterprises.map(({ id, name }) => (
          <Row key={id} icon="building" title={name} onTap={() => open(id)} />
        ))}
        <Row
          id="join-another"
          icon="person"
          title={say('join')}
          onTap={() => navigation.open('packages/account/join/index')}
        />
      </List>
    </Page>
  );
}

/** Any of the district, for the centre. */
export function FindEnterprise() {
  const say = useText(membersText);
  const sayBinding = useText(bindingsText);
  const [typed, setTyped] = useState('');
  const sought = useSettled(typed);
  const pages = usePages('GET /enterprises', { query: { query: sought } });
  const state = pageStateOf(pages.first, ({ items }) =>
    items.length === 0 ? { title: say('noneFound') } : null,
  );
  return (
    <Page title={say('title')} above={<OfflineStrip query={pages.first} />}>
      <List>
        <Row
          id="to-bindings"
          icon="person"
          title={sayBinding('listTitle')}
          onTap={() => navigation.open('packages/account/bindings/index')}
        />
      </List>
      <SearchBox id="enterprise-search" label={say('search')} value={typed} onValue={setTyped} />
      {state.kind === 'ready' ? null : <StateFace state={state} />}
      {pages.items.length > 0 ? (
        <List label={say('choose')}>
          {pages.items.map(({ id, name, town, creditCode }) => (
            <Row
              key={id}
              icon="building"
              title={name}
              note={`${town} · ${creditCode}`}
              onTap={() => open(id)}
            />
          ))}
        </List>
      ) : null}
      <MoreButton pages={pages} />
    </Page>
  );
}
