import { useEffect, useState } from 'react';
import { askText } from '@anqi/shared/wording/ui/ask';
import { useQuery, type Named, type Session } from '../../api';
import { Button, Card, Field, List, Row, SearchBox, StateFace, useText, Words } from '../../ui';
import { pageStateOf } from '../page-state-of';

export interface ChooseWhomProps {
  session: Session;
  onChosen: (enterprise: Named) => void;
}

/** A member of several enterprises names one; an officer on a visit, or the centre at the telephone, looks one up. */
export function ChooseWhom({ session, onChosen }: ChooseWhomProps) {
  const say = useText(askText);
  if (session.enterprises.length === 0) return <SearchWhom onChosen={onChosen} />;
  return (
    <Card title={say('whom')}>
      <List label={say('whom')}>
        {session.enterprises.map((enterprise) => (
          <Row
            key={enterprise.id}
            icon="building"
            title={enterprise.name}
            onTap={() => onChosen(enterprise)}
          />
        ))}
      </List>
    </Card>
  );
}

const WAIT_MS = 300;
const LEAST = 2;

function SearchWhom({ onChosen }: { onChosen: (enterprise: Named) => void }) {
  const say = useText(askText);
  const [typed, setTyped] = useState('');
  const [sought, setSought] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSought(typed.trim()), WAIT_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const asks = sought.length < LEAST ? null : { query: { query: sought, limit: 8 } };
  const found = useQuery('GET /enterprises', asks);
  const state = pageStateOf(found, ({ items }) => (items.length === 0 ? { title: say('whom.none') } : null));
  return (
    <Card title={say('whom')}>
      <SearchBox id="whom-search" label={say('whom.search')} value={typed} onValue={setTyped} />
      {asks === null ? <Words className="small muted">{say('whom.hint')}</Words> : null}
      {asks !== null && state.kind !== 'ready' ? <StateFace state={state} inside /> : null}
      {asks !== null && found.data ? (
        <List label={say('whom')}>
          {found.data.items.map(({ id, name, town, creditCode }) => (
            <Row
              key={id}
              icon="building"
              title={name}
              note={`${town} · ${creditCode}`}
              onTap={() => onChosen({ id, name })}
            />
          ))}
        </List>
      ) : null}
    </Card>
  );
}

/** Whom it is for; nothing to choose where there is but one. */
export function WhomLine({ enterprise, onOther }: { enterprise: Named; onOther: (() => void) | null }) {
  const say = useText(askText);
  return (
    <Field id="ask-whom" label={say('whom')}>
      <Words className="strong">{enterprise.name}</Words>
      {onOther === null ? null : (
        <Button small tone="plain" onTap={onOther}>
          {say('whom.other')}
        </Button>
      )}
    </Field>
  );
}
