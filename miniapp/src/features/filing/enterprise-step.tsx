import { useState } from 'react';
import { filingText } from '@anqi/shared/wording/ui/filing';
import { useQuery, type EnterpriseSummary } from '../../api';
import { navigation } from '../../platform/navigation';
import { Button, Card, List, Note, Row, SearchBox, StateFace, Status, useText, Words } from '../../ui';
import { FilingProgress } from './step-frame';
import { pageStateOf } from '../page-state-of';

export interface EnterpriseStepProps {
  /** A scanned code that was none of a plan's. */
  badCode: boolean;
  onChosen: (enterpriseId: string) => void;
}

/** Nobody stands at its wall days ahead: searching for the enterprise is equal to scanning its code. */
export function EnterpriseStep({ badCode, onChosen }: EnterpriseStepProps) {
  const say = useText(filingText);
  const [typed, setTyped] = useState('');
  const [sought, setSought] = useState('');
  const search = () => setSought(typed.trim());
  return (
    <>
      <FilingProgress step="enterprise" />
      {badCode ? <Note tone="warn">{say('bad-code')}</Note> : null}
      <Card>
        <Words className="small muted">{say('enterprise.hint')}</Words>
        <SearchBox
          id="enterprise-search"
          label={say('enterprise.search')}
          value={typed}
          onValue={setTyped}
          onDone={search}
        />
        <Button id="enterprise-search-go" disabled={typed.trim() === ''} onTap={search}>
          {say('enterprise.search.go')}
        </Button>
        <Button tone="plain" icon="scan" onTap={() => navigation.open('pages/scan/index')}>
          {say('enterprise.scan')}
        </Button>
      </Card>
      {sought === '' ? null : <Found sought={sought} onChosen={onChosen} />}
    </>
  );
}

function Found({ sought, onChosen }: { sought: string; onChosen: (id: string) => void }) {
  const say = useText(filingText);
  const found = useQuery('GET /enterprises', { query: { query: sought } });
  const state = pageStateOf(found, ({ items }) =>
    items.length === 0 ? { title: say('enterprise.none') } : null,
  );
  if (state.kind !== 'ready') return <StateFace state={state} inside />;
  return (
    <List label={say('step.enterprise')}>
      {found.data?.items.map((enterprise) => (
        <Row
          key={enterprise.id}
          icon="building"
          title={enterprise.name}
          note={`${enterprise.town} · ${enterprise.creditCode}`}
          trailing={<GradeOf enterprise={enterprise} />}
          onTap={() => onChosen(enterprise.id)}
        />
      ))}
    </List>
  );
}

function GradeOf({ enterprise }: { enterprise: EnterpriseSummary }) {
  return enterprise.grade === null ? null : <Status>{enterprise.grade}</Status>;
}
