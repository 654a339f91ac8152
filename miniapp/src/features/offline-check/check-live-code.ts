import { isSignedBy, offlineVerdict, parseToken, type GenuineVerdict, type LiveClaims } from '@anqi/shared';
import nacl from 'tweetnacl';
import type { CodeKeys } from '../../api';

export type OfflineCheck =
  /** Signed by a key of ours; `verdict` by the phone's corrected clock. */
  | { kind: 'genuine'; verdict: GenuineVerdict; claims: LiveClaims }
  | { kind: 'forged' }
  | { kind: 'other-district'; district: string }
  /** By a key that this phone has not fetched yet. */
  | { kind: 'unknown-key' };

/** What a live code is by itself, without a network; `null` where the token is no live code or no keys were fetched yet. */
export function checkLiveCode(token: string, keys: CodeKeys | null, nowMs: number): OfflineCheck | null {
  const parsed = parseToken(token);
  if (parsed?.claims.kind !== 'inspection-code' || keys === null) return null;
  const { claims } = parsed;
  const { issuer } = claims.statement;
  if (issuer !== keys.issuer) {
    const other = keys.others.find(({ code }) => code === issuer);
    return other ? { kind: 'other-district', district: other.name } : { kind: 'forged' };
  }
  const key = keys.keys.find(({ id }) => id === claims.keyId);
  if (key === undefined) return { kind: 'unknown-key' };
  return isSignedBy(parsed, key.publicKey, nacl.sign.detached.verify)
    ? { kind: 'genuine', verdict: offlineVerdict(claims, nowMs), claims }
    : { kind: 'forged' };
}
