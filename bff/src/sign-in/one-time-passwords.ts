import { commonText } from '@anqi/shared/wording/ui/common';
import { Secret, TOTP } from 'otpauth';

const STEP_SECONDS = 30;
/** One before and one after: clocks of phones differ, and people type slowly. */
const WINDOW = 1;

/** A fresh secret of 160 bits in base 32 (RFC 4226 asks for it). */
export function freshSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** For the QR code that authenticators read. */
export function keyUri(secret: string, label: string): string {
  return totpOf(secret, label).toString();
}

/** The step of 30 seconds that the password is of (RFC 6238), `null` where it is of none near `now`. */
export function stepOf(secret: string, oneTimePassword: string, now: Date): number | null {
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token: oneTimePassword, timestamp, window: WINDOW });
  return delta === null ? null : Math.floor(timestamp / 1000 / STEP_SECONDS) + delta;
}

function totpOf(secret: string, label = ''): TOTP {
  const of = {
    issuer: commonText.appName['zh-CN'],
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: STEP_SECONDS,
  };
  return new TOTP({ ...of, secret: Secret.fromBase32(secret) });
}
