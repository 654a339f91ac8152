import { request, type CodeKeys } from '../../api';
import { clock } from '../../platform/clock';
import { storage } from '../../platform/storage';

const KEY = 'code-keys';

/** The public keys of live codes, kept on the phone through signing in and out: they are the same for everybody. */
export const codeKeys = {
  kept: (): CodeKeys | null => storage.read<CodeKeys>(KEY) ?? null,
  /** The newest known. With them comes the time, for phones whose clock is wrong and that have no session to say so. */
  async renew(): Promise<CodeKeys | null> {
    const asked = await request('GET /code-keys', {});
    if (!asked.ok) return codeKeys.kept();
    clock.follow(asked.value.now);
    storage.write(KEY, asked.value);
    return asked.value;
  },
};
