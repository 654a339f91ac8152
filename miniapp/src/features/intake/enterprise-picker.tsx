import { useEffect, useState } from 'react';
import { intakeText } from '@anqi/shared/wording/ui/intake';
import { useQuery } from '../../api';
import { Box, OptionRow, SearchBox, useText, Words } from '../../ui';

const WAIT_MS = 300;
const LEAST = 2;

export interface EnterprisePickerProps {
  /** What is looked for first. */
  begin: string;
  value: string | null;
  onValue: (id: string) => void;
}

/** Finds one enterprise of the register by its name or code. */
export function EnterprisePicker({ begin, value, onValue }: EnterprisePickerProps) {
  const say = useText(intakeText);
  const [typed, setTyped] = useState(begin);
  const [sought, setSought] = useState(begin);
  useEffect(() => {
    const timer = setTimeout(() => setSought(typed.trim()), WAIT_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const asks = sought.length < LEAST ? null : { query: { query: sought, limit: 8 } };
  const { data, problem } = useQuery('GET /enterprises', asks);
  const found = asks === null ? [] : (data?.items ?? []);
  return (
    <>
      <SearchBox id="intake-search" label={say('unmatched.search')} value={typed} onValue={setTyped} />
      {asks === null ? <Words className="small muted">{say('unmatched.search.hint')}</Words> : null}
      {asks !== null && data !== null && found.length === 0 ? (
        <Words className="muted">{say('unmatched.none')}</Words>
      ) : null}
      {asks !== null && data === null && problem !== null ? (
        <Words className="muted">{say('unmatched.failed')}</Words>
      ) : null}
      <Box role="radiogroup" label={say('unmatched.match')}>
        {found.map(({ id, name, town, creditCode }) => (
          <OptionRow
            key={id}
            many={false}
            chosen={value === id}
            option={{ id, title: name, note: `${town} · ${creditCode}` }}
            onTap={() => onValue(id)}
          />
        ))}
      </Box>
    </>
  );
}
