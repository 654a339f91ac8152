import { useState } from 'react';

export interface Selection {
  /** `null` while nothing is being selected. */
  ids: readonly string[] | null;
  begin: (id?: string) => void;
  toggle: (id: string) => void;
  set: (ids: readonly string[]) => void;
  end: () => void;
}

/** What was ticked stays ticked until it is done or given up, whatever the list shows meanwhile. */
export function useSelection(): Selection {
  const [ids, setIds] = useState<readonly string[] | null>(null);
  return {
    ids,
    begin: (id) => setIds(id === undefined ? [] : [id]),
    toggle: (id) =>
      setIds((before) => {
        const chosen = before ?? [];
        return chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
      }),
    set: setIds,
    end: () => setIds(null),
  };
}
