import { useSyncExternalStore } from 'react';
import { cache, queue, request, type Problem, type Session, type SignedInHere } from '../../api';
import { speak, whenSignedOut } from '../../api/request';
import { token } from '../../api/token';
import { clock } from '../../platform/clock';
import { randomKey } from '../../platform/random-key';
import { storage } from '../../platform/storage';
import { preferences } from '../../ui/preferences';

export interface SessionState {
  /** Null where nobody is signed in. */
  session: Session | null;
  /** The server has not answered yet; a kept session may already be here. */
  loading: boolean;
  problem: Problem | null;
}

const KEY = 'session';
const listeners = new Set<() => void>();
let state: SessionState = { session: null, loading: false, problem: null };

function become(next: SessionState): void {
  state = next;
  listeners.forEach((listener) => listener());
}

function adopt(session: Session): void {
  clock.follow(session.now);
  storage.write(KEY, session);
  become({ session, loading: false, problem: null });
  queue.belongTo(session.account.id);
}

export const sessions = {
  get: (): SessionState => state,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  /** Once at the start: the kept session at once, the server's word as soon as it comes. */
  async start(): Promise<void> {
    speak(preferences.get().language);
    preferences.subscribe(() => speak(preferences.get().language));
    whenSignedOut(forget);
    queue.watch();
    if (token.get() === null) return queue.belongTo(null);
    const kept = storage.read<Session>(KEY);
    become({ session: kept, loading: kept === null, problem: null });
    if (kept !== null) queue.belongTo(kept.account.id);
    await sessions.renew();
  },
  /** Asks who we are and what time it is. */
  async renew(): Promise<void> {
    if (token.get() === null) return;
    const result = await request('GET /session', {});
    if (result.ok) adopt(result.value);
    else become({ ...state, loading: false, problem: result.problem });
  },
  /** Signs in as a demo persona; tells what went wrong, or null. */
  async signInAs(personaId: string): Promise<Problem | null> {
    const result = await request('POST /demo/sign-in', { body: { personaId } });
    if (!result.ok) return result.problem;
    enter(() => token.set(result.value.token), result.value.session);
    return null;
  },
  /** By one of the ways of the sign-in page. */
  enter: (signedIn: SignedInHere): void => enter(() => token.renewed(signedIn), signedIn.session),
  /** What is queued stays on the phone for its owner. Without a network the server hears nothing of it. */
  signOut(): void {
    void leave();
  },
  /** The server has ended it already. */
  forget,
};

async function leave(): Promise<void> {
  const told = token.isRenewable() ? request('POST /sign-out', {}, randomKey()) : null;
  if (token.due() !== null) await told; // it has to be renewed to say who signs out
  forget();
}

function enter(keepToken: () => void, session: Session): void {
  queue.belongTo(null);
  cache.clear();
  keepToken();
  adopt(session);
}

function forget(): void {
  token.set(null);
  cache.clear();
  storage.remove(KEY);
  become({ session: null, loading: false, problem: null });
  queue.belongTo(null);
}

export function useSession(): SessionState {
  return useSyncExternalStore(sessions.subscribe, sessions.get, sessions.get);
}
