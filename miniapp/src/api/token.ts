import { storage } from '../platform/storage';

/** A sign-in that has to be renewed. `endsAt`: by the phone's own clock, in milliseconds. */
interface Renewable {
  access: string;
  refresh: string;
  endsAt: number;
}
/** A persona of the demo has a token that lasts. */
type Kept = string | Renewable | null;

const KEY = 'token';
/** Renewed so long before its end, for the way to the server. */
const MARGIN_MS = 30_000;
let current: Kept | undefined;

const kept = (): Kept => (current === undefined ? (current = storage.read<Kept>(KEY)) : current);

/** The part that stays while tokens come and go. */
const signInOf = (of: Kept): string | null =>
  typeof of === 'object' ? (of?.refresh.split('.')[0] ?? null) : of;

function keep(value: Kept): void {
  current = value;
  if (value === null) storage.remove(KEY);
  else storage.write(KEY, value);
}

/** The session's token, kept on the phone until signing out. */
export const token = {
  get(): string | null {
    const held = kept();
    return typeof held === 'object' ? (held?.access ?? null) : held;
  },
  set: (value: string | null): void => keep(value),
  renewed({ accessToken, accessSeconds, refreshToken }: RenewedTokens): void {
    keep({ access: accessToken, refresh: refreshToken, endsAt: Date.now() + accessSeconds * 1000 });
  },
  /** Stands for the sign-in: another one means that somebody else asks. */
  signIn: (): string | null => signInOf(kept()),
  isRenewable: (): boolean => typeof kept() === 'object' && kept() !== null,
  /** What to renew it with, where it is about to end. Another window of the browser may have renewed the same sign-in. */
  due(): string | null {
    const stored = storage.read<Kept>(KEY);
    if (stored !== null && signInOf(stored) === token.signIn()) current = stored;
    const held = kept();
    if (typeof held !== 'object' || held === null || held.endsAt - MARGIN_MS > Date.now()) return null;
    return held.refresh;
  },
  /** The server did not take it: it is renewed before the next request. False where it cannot be. */
  expire(): boolean {
    const held = kept();
    if (typeof held !== 'object' || held === null) return false;
    keep({ ...held, endsAt: 0 });
    return true;
  },
};

interface RenewedTokens {
  accessToken: string;
  accessSeconds: number;
  refreshToken: string;
}
