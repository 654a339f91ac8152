import { useEffect, useState } from 'react';
import { pageStateOf, request, stateOfProblem, useQuery, type PlanView } from '../../api';
import { ready, type PageState } from '../../ui';

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
  const none: Scanned = { state: ready, enterpriseId: null, badCode: false };
  const [scanned, setScanned] = useState<Scanned>(token ? { ...none, state: { kind: 'loading' } } : none);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (!token) return undefined;
    let isCurrent = true;
    void request('POST /scans', { body: { text: token } }).then((result) => {
      if (!isCurrent) return;
      if (!result.ok) {
        const retry = () => setTries((before) => before + 1);
        return setScanned({
          state: stateOfProblem(result.problem, retry),
          enterpriseId: null,
          badCode: false,
        });
      }
      const { kind, enterprise } = result.value;
      const found = kind === 'plan-code' ? (enterprise?.id ?? null) : null;
      setScanned({ state: ready, enterpriseId: found, badCode: found === null });
    });
    return () => {
      isCurrent = false;
    };
  }, [token, tries]);
  return scanned;
}
