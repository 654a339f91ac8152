import { useEffect, useState } from 'react';
import { REQUEST_CATEGORIES, REQUEST_STATUSES } from '@anqi/shared';
import { requestStatusTexts } from '@anqi/shared/wording/requests';
import { requestCategoryTexts } from '@anqi/shared/wording/requests-categories';
import { requestDeskText } from '@anqi/shared/wording/ui/request-desk';
import { requestListText } from '@anqi/shared/wording/ui/request-lists';
import { Box, ChooseOne, Chips, Fold, SearchBox, useLanguage, useText } from '../../ui';
import { EnterpriseFilter } from './enterprise-filter';
import { ANY, type Filter, WINDOWS } from './filter';
import { useSettled } from '../lists/use-settled';

interface FiltersProps {
  filter: Filter;
  change: (part: Partial<Filter>) => void;
  searchId: string;
}

/** What is looked for stands open, by what it is narrowed is folded. */
export function Filters({ filter, change, searchId }: FiltersProps) {
  const say = useText(requestListText);
  const sayDesk = useText(requestDeskText);
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const q = useSettled(typed);
  useEffect(() => change({ q }), [q]); // eslint-disable-line react-hooks/exhaustive-deps -- `change` is another function each time
  const any = { id: ANY, title: say('any') };
  const statuses = REQUEST_STATUSES.map((id) => ({ id, title: requestStatusTexts[id][language] }));
  const categories = REQUEST_CATEGORIES.map((id) => ({ id, title: requestCategoryTexts[id][language] }));
  return (
    <>
      <SearchBox id={searchId} label={say('search')} value={typed} onValue={setTyped} />
      <Chips
        label={say('due')}
        options={(['all', 'amber', 'red'] as const).map((id) => ({ id, title: say(`due.${id}`) }))}
        value={filter.due}
        onValue={(due) => change({ due })}
      />
      <Fold title={say('filters')}>
        <Box className="columns">
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
          <ChooseOne
            id="request-window"
            label={sayDesk('window')}
            options={WINDOWS.map((id) => ({ id, title: sayDesk(`window.${id}`) }))}
            value={filter.window}
            onValue={(window) => change({ window: window as Filter['window'] })}
          />
          <EnterpriseFilter value={filter.enterprise} onValue={(enterprise) => change({ enterprise })} />
        </Box>
      </Fold>
    </>
  );
}
