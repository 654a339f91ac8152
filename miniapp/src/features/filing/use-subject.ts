import { useState } from 'react';
import { useQuery, useQuestion, type PlanView } from '../../api';
import { ready, type PageState } from '../../ui';
import { pageStateOf } from '../page-state-of';

/** What the form's address says: at most one of them, the others absent or empty. */
export interface FilingAddress {
  enterpriseId?: string;
  /** A plan code's token, as `/q/<token>` brings it. */
  token?: string;
  planId?: string;
  recheckOf?: string;
}

/** Whom the filing is about. */
export interface FilingSubject {
  state: PageState;
  enterpriseId: string | null;
  /** The finished plan of a recheck. */
  prior: PlanView | null;
  badCode: boolean;
  choose: (enterpriseId: string | null) => void;
}

/** Finds the enterprise behind a scanned code, a plan that is amended or a plan that is looked at again. */
export function useSubject(address: FilingAddress): FilingSubject {
  const [chosen, setChosen] = useState<string | null>(address.enterpriseId || null);
  const scanned = useScannedEnterprise(address.token);
  const priorId = address.recheckOf || address.planId;
  const prior = useQuery('GET /plans/{id}', priorId && chosen === null ? { path: { id: priorId } } : null);
  const isAsking = priorId !== undefined && priorId !== '' && chosen === null;
  return {
    state: isAsking ? pageStateOf(prior) : chosen === null ? scanned.state : ready,
    enterpriseId: chosen ?? prior.data?.enterprise.id ?? scanned.enterpriseId,
    prior: address.recheckOf ? prior.data : null,
    badCode: scanned.badCode,
    choose: setChosen,
  };
}

interface Scanned {
  state: PageState;
  enterpriseId: string | null;
  badCode: boolean;
}

function useScannedEnterprise(token: string | undefined): Scanned {
  const scan = useQuestion('POST /scans', token ? { body: { text: token } } : null);
  if (!token) return { state: ready, enterpriseId: null, badCode: false };
  const enterprise = scan.data?.kind === 'plan-code' ? scan.data.enterprise : null;
  return {
    state: pageStateOf(scan),
    enterpriseId: enterprise?.id ?? null,
    badCode: scan.data !== null && enterprise === null,
  };
}
