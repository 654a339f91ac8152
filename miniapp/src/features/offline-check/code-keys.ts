import { request, type CodeKeys } from '../../api';
import { clock } from '../../platform/clock';
import { storage } from '../../platform/storage';

const KEY = 'code-keys';
const FRESH_FOR_MS = 6 * 60 * 60_000;

interface Kept {
  value: CodeKeys;
  at: number;
}

const isFresh = (kept: Kept | null): boolean =>
  kept !== null && Math.abs(clock.now() - kept.at) < FRESH_FOR_MS;

/** The public keys of live codes, kept on the phone through signing in and out: they are the same for everybody. */
export const codeKeys = {
  kept: (): CodeKeys | null => storage.read<Kept>(KEY)?.value ?? null,
  /** Fetched where they are a few hours old, or `anew` in any case; the newest known. */
  async renew(anew = false): Promise<CodeKeys | null> {
    if (!anew && isFresh(storage.read<Kept>(KEY))) return codeKeys.kept();
    const asked = await request('GET /code-keys', {});
    if (asked.ok) storage.write(KEY, { value: asked.value, at: clock.now() });
    return asked.ok ? asked.value : codeKeys.kept();
  },
};
