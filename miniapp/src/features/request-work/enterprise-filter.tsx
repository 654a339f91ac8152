import { useState } from 'react';
import { commonText } from '@anqi/shared/wording/ui/common';
import { requestDeskText } from '@anqi/shared/wording/ui/request-desk';
import { useQuery, type Named } from '../../api';
import { Box, Field, Icon, List, Row, SearchBox, Sheet, Tap, useText, Words } from '../../ui';
import { useSettled } from '../lists/use-settled';

const LEAST = 2;

interface EnterpriseFilterProps {
  value: Named | null;
  onValue: (enterprise: Named | null) => void;
}

/** Requests of one enterprise: looked for by name or credit code. */
export function EnterpriseFilter({ value, onValue }: EnterpriseFilterProps) {
  const say = useText(requestDeskText);
  const sayCommon = useText(commonText);
  const [open, setOpen] = useState(false);
  const shown = value?.name ?? say('enterprise.any');
  const choose = (enterprise: Named | null) => {
    onValue(enterprise);
    setOpen(false);
  };
  return (
    <Field id="request-enterprise" label={say('enterprise')}>
      <Tap
        id="request-enterprise"
        label={sayCommon('pair', { name: say('enterprise'), value: shown })}
        className="input input--choice"
        onTap={() => setOpen(true)}
      >
        <Words>{shown}</Words>
        <Icon name="down" />
      </Tap>
      {open ? <Search onClose={() => setOpen(false)} onChosen={choose} /> : null}
    </Field>
  );
}

interface SearchProps {
  onClose: () => void;
  onChosen: (enterprise: Named | null) => void;
}

function Search({ onClose, onChosen }: SearchProps) {
  const say = useText(requestDeskText);
  const [typed, setTyped] = useState('');
  const sought = useSettled(typed);
  const asks = sought.length < LEAST ? null : { query: { query: sought, limit: 20 } };
  const { data } = useQuery('GET /enterprises', asks);
  const found = asks === null ? [] : (data?.items ?? []);
  const hint =
    asks === null ? say('enterprise.hint') : data && found.length === 0 ? say('enterprise.none') : null;
  return (
    <Sheet title={say('enterprise')} onClose={onClose}>
      <SearchBox label={say('enterprise.search')} value={typed} onValue={setTyped} />
      {hint === null ? null : (
        <Box live="polite">
          <Words className="small muted">{hint}</Words>
        </Box>
      )}
      <List label={say('enterprise')}>
        <Row title={say('enterprise.any')} onTap={() => onChosen(null)} />
        {found.map(({ id, name, creditCode }) => (
          <Row key={id} title={name} note={creditCode} onTap={() => onChosen({ id, name })} />
        ))}
      </List>
    </Sheet>
  );
}
