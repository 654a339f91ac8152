import { asciiBytes, fromText64 } from './text64.js';
import type { ParsedToken } from './token.js';

/** Ed25519 of some library: whether `signature` (64 bytes) of `message` is by the holder of `publicKey` (32 bytes). */
export type VerifyDetached = (message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array) => boolean;

const SIGNATURE_BYTES = 64;
const PUBLIC_KEY_BYTES = 32;

/**
 * Whether a live token was signed by the key (base64url). A second scalar, larger by the group's order (2^252 and a little),
 * would do as well where a library does not look: only one below 2^252 is taken, as all but one of 2^127 signatures have.
 */
export function isSignedBy({ signature }: ParsedToken, publicKey: string, verify: VerifyDetached): boolean {
  const key = fromText64(publicKey);
  const bytes = signature && fromText64(signature.text);
  if (!bytes || bytes.length !== SIGNATURE_BYTES || key?.length !== PUBLIC_KEY_BYTES) return false;
  const isCanonical = (bytes[SIGNATURE_BYTES - 1] ?? 0) < 0x10;
  return isCanonical && verify(asciiBytes(signature.of), bytes, key);
}
