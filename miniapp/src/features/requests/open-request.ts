import { useState } from 'react';
import { cache, useQuery, type RequestView } from '../../api';
import { addressOf } from '../../api/request';
import { clock } from '../../platform/clock';
import type { PageState } from '../../ui';
import { pageStateOf } from '../page-state-of';

/** A request as its page shows it, newest answer first. */
export interface OpenRequest {
  request: RequestView;
  stale: boolean;
  answered: (request: RequestView) => void;
  reload: () => void;
}

export type OpeningRequest = { state: PageState; open: OpenRequest | null };

export function useRequest(id: string): OpeningRequest {
  const asks = { path: { id } };
  const read = useQuery('GET /requests/{id}', id === '' ? null : asks);
  const [answer, setAnswer] = useState<RequestView | null>(null);
  const state: PageState = id === '' ? { kind: 'not-found' } : pageStateOf(read);
  const request = answer?.id === id ? answer : read.data;
  if (request === null || state.kind !== 'ready') return { state, open: null };
  const open: OpenRequest = {
    request,
    stale: read.stale,
    answered: (next) => {
      cache.write(addressOf('GET /requests/{id}', asks), next, clock.now());
      setAnswer(next);
    },
    reload: () => {
      setAnswer(null);
      read.reload();
    },
  };
  return { state, open };
}
