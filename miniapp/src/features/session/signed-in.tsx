import type { ReactNode } from 'react';
import type { Session } from '../../api';
import { Page } from '../../ui';
import { useSession } from './session';

export interface SignedInProps {
  /** The page's title while it has nothing else to show. */
  title: string;
  /** Whether this page is for whoever is signed in; the server asks again. */
  may?: (session: Session) => boolean;
  children: (session: Session) => ReactNode;
}

/** A page for people with a role: says who it is for to everybody else. */
export function SignedIn({ title, may, children }: SignedInProps) {
  const { session, loading } = useSession();
  if (session === null) return <Page title={title} state={{ kind: loading ? 'loading' : 'signed-out' }} />;
  if (may !== undefined && !may(session)) return <Page title={title} state={{ kind: 'no-right' }} />;
  return <>{children(session)}</>;
}
