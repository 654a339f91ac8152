import { CARD_STATES } from '@anqi/shared';
import { cardsDeskText, cardStateTexts } from '@anqi/shared/wording/ui/cards-desk';
import { useEffect, useState } from 'react';
import { useQuery, type CardShare, type CardState } from '../../api';
import { Box, Chips, ChooseOne, SearchBox, useText } from '../../ui';
import { useSettled } from '../lists/use-settled';

export interface CardFilter {
  state: CardState | 'all';
  town: string;
  kind: string;
  q: string;
}

export const NO_FILTER: CardFilter = { state: 'all', town: '', kind: '', q: '' };

interface CardFiltersProps {
  filter: CardFilter;
  onChange: (part: Partial<CardFilter>) => void;
}

/** What narrows the register: words, state, and of the towns and lines of business those that occur. */
export function CardFilters({ filter, onChange }: CardFiltersProps) {
  const say = useText(cardsDeskText);
  const sayState = useText(cardStateTexts);
  const [typed, setTyped] = useState(filter.q);
  const q = useSettled(typed);
  useEffect(() => {
    if (q !== filter.q) onChange({ q });
  }, [q]); // eslint-disable-line react-hooks/exhaustive-deps -- waits for the typing alone
  const { data } = useQuery('GET /cards/coverage', {});
  const optionsOf = (any: string, shares: CardShare[] | undefined) => [
    { id: '', title: any },
    ...(shares ?? []).map(({ name }) => ({ id: name, title: name })),
  ];
  return (
    <>
      <SearchBox label={say('search')} value={typed} onValue={setTyped} />
      <Chips
        label={say('states')}
        options={[
          { id: 'all' as const, title: say('all') },
          ...CARD_STATES.map((id) => ({ id, title: sayState(id) })),
        ]}
        value={filter.state}
        onValue={(state) => onChange({ state })}
      />
      <Box className="pair">
        <ChooseOne
          id="town"
          label={say('town')}
          options={optionsOf(say('anyTown'), data?.byTown)}
          value={filter.town}
          onValue={(town) => onChange({ town })}
        />
        <ChooseOne
          id="kind"
          label={say('kind')}
          options={optionsOf(say('anyKind'), data?.byKind)}
          value={filter.kind}
          onValue={(kind) => onChange({ kind })}
        />
      </Box>
    </>
  );
}
