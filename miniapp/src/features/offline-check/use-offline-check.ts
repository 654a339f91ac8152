import { useEffect, useState } from 'react';
import { clock } from '../../platform/clock';
import { checkLiveCode, type OfflineCheck } from './check-live-code';
import { codeKeys } from './code-keys';

/** `atMs`: when it was scanned, by the corrected clock. */
export type Checked = OfflineCheck & { atMs: number };

/**
 * What a live code is by the keys kept on the phone; once more with newer ones where its key is none of them. `null` until
 * it is checked, without keys, and for what is no live code.
 */
export function useOfflineCheck(token: string | null): Checked | null {
  const [checked, setChecked] = useState<Checked | null>(null);
  useEffect(() => {
    if (token === null) return undefined;
    const atMs = clock.now();
    let isShown = true;
    const check = (keys = codeKeys.kept()): OfflineCheck | null => {
      const found = checkLiveCode(token, keys, atMs);
      if (isShown) setChecked(found && { ...found, atMs });
      return found;
    };
    // the page first: this takes an old phone a tenth of a second
    const timer = setTimeout(() => {
      const found = check();
      if (found === null || found.kind === 'unknown-key') void codeKeys.renew().then(check);
    }, 0);
    return () => {
      isShown = false;
      clearTimeout(timer);
    };
  }, [token]);
  return checked;
}
