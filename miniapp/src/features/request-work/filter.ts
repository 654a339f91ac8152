import type { RequestCategory, RequestStatus } from '@anqi/shared';
import { addDays } from '@anqi/shared';
import type { AsksOf, Named } from '../../api';

export const ANY = 'any';
export const WINDOWS = [ANY, 'today', 'three', 'week'] as const;
export type Window = (typeof WINDOWS)[number];
const LAST_DAY: Record<Exclude<Window, typeof ANY>, number> = { today: 0, three: 2, week: 6 };

/** What a work list is narrowed by, as it stands on the page. */
export interface Filter {
  due: 'all' | 'amber' | 'red';
  status: RequestStatus | typeof ANY;
  category: RequestCategory | typeof ANY;
  window: Window;
  enterprise: Named | null;
  q: string;
}

export const NO_FILTER: Filter = {
  due: 'all',
  status: ANY,
  category: ANY,
  window: ANY,
  enterprise: null,
  q: '',
};

/** As the server takes it: only what is chosen. */
export function asked(
  { due, status, category, window, enterprise, q }: Filter,
  today: string,
): Omit<AsksOf<'GET /requests/export/preview'>['query'], 'scope'> {
  return {
    ...(due === 'all' ? {} : { due }),
    ...(status === ANY ? {} : { status }),
    ...(category === ANY ? {} : { category }),
    ...(window === ANY ? {} : { dueFrom: today, dueUntil: addDays(today, LAST_DAY[window]) }),
    ...(enterprise === null ? {} : { enterpriseId: enterprise.id }),
    ...(q === '' ? {} : { q }),
  };
}
