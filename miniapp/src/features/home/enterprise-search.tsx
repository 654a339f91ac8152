import { homeText } from '@anqi/shared/wording/ui/home';
import { useEffect, useState } from 'react';
import { useQuery } from '../../api';
import { navigation } from '../../platform/navigation';
import { Card, List, Row, SearchBox, useText, Words } from '../../ui';

const WAIT_MS = 300;
const LEAST = 2;

/** Finding an enterprise equals scanning its code: nobody stands at its wall days ahead (S001). */
export function EnterpriseSearch() {
  const say = useText(homeText);
  const [typed, setTyped] = useState('');
  const [sought, setSought] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSought(typed.trim()), WAIT_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const asks = sought.length < LEAST ? null : { query: { query: sought, limit: 6 } };
  const { data } = useQuery('GET /enterprises', asks);
  const found = asks === null ? [] : (data?.items ?? []);
  return (
    <Card title={say('fileFor')} id="search">
      <SearchBox label={say('searchEnterprise')} value={typed} onValue={setTyped} />
      {asks === null ? <Words className="small muted">{say('searchHint')}</Words> : null}
      {asks !== null && data && found.length === 0 ? (
        <Words className="muted">{say('noneFound')}</Words>
      ) : null}
      {found.length > 0 ? (
        <List label={say('fileFor')}>
          {found.map(({ id, name, town, creditCode }) => (
            <Row
              key={id}
              icon="building"
              title={name}
              note={`${town} · ${creditCode}`}
              onTap={() => navigation.open('packages/inspections/filing/index', { enterpriseId: id })}
            />
          ))}
        </List>
      ) : null}
    </Card>
  );
}
