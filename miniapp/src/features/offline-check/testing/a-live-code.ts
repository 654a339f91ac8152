import { generateKeyPairSync, sign } from 'node:crypto';
import { composeToken, periodOf, type VisitStatement } from '@anqi/shared';
import type { CodeKeys } from '../../../api';

const minuteOf = (instant: string): number => Date.parse(instant) / 60_000;

/** A key of the server, by Node's own Ed25519 and not by the library that the phone checks with. */
const { publicKey, privateKey } = generateKeyPairSync('ed25519');

export const CODE_KEYS: CodeKeys = {
  now: '2026-11-24T09:40:20+08:00',
  issuer: '360191',
  keys: [{ id: '1', publicKey: publicKey.export({ format: 'jwk' }).x ?? '' }],
  others: [{ code: '360199', name: '示例北区' }],
};

interface Change extends Partial<VisitStatement> {
  keyId?: string;
}

/** A live code as it is shown at `nowMs`, of a visit from 09:30 to 11:30. */
export function aLiveCode(nowMs: number, { keyId = '1', ...statement }: Change = {}): string {
  const claims = {
    kind: 'inspection-code' as const,
    keyId,
    planId: '01J9ZK3V7Q8R2M4N6P8S0T2V4W',
    period: periodOf(nowMs, 60),
    statement: {
      issuer: CODE_KEYS.issuer,
      periodSeconds: 60,
      emergency: false,
      startsAtMinute: minuteOf('2026-11-24T09:30:00+08:00'),
      endsAtMinute: minuteOf('2026-11-24T11:30:00+08:00'),
      department: '示例应急局',
      enterprise: '示例精密制造有限公司',
      ...statement,
    },
  };
  return composeToken(claims, {
    tagOf: () => 'T'.repeat(22),
    signatureOf: (text) => sign(null, Buffer.from(text), privateKey).toString('base64url'),
  });
}
