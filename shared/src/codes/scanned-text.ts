/**
 * What a scanned, typed or pasted text can be. A licence's code is somebody else's, and its formats are
 * opaque: look for a credit code in it first, then for a known form, then ask the person to type.
 */
import { findCreditCode } from './credit-code.js';
import { parseToken } from './token.js';
import type { TokenKind } from './token.js';

export type ScannedText =
  | { kind: TokenKind; token: string }
  | { kind: 'credit-code'; creditCode: string; warning: boolean }
  /** A licence's or enterprise's code that keeps its credit code to itself: ask the person to type it. */
  | { kind: 'licence-link' }
  /** Has the form of a code of ours and is none: another host, or a spoiled token. */
  | { kind: 'foreign' }
  | { kind: 'unknown' };

export type ScanKind = ScannedText['kind'];

/** Longer texts are no code that a phone scans; reading stops there. */
const MAX_LENGTH = 2000;
const CODE_LINK = /^https?:\/\/([^/?#@\s]+)\/q\/([^/?#\s]*)(?:[/?#]\S*)?$/i;
const LINK = /^https?:\/\/([^/?#@\s]+)/i;

/**
 * Hosts whose codes stand for an enterprise: government hosts, which carry the publicity system's licence
 * links (gsxt.gov.cn) and the enterprise codes (企业码) of provinces and cities, and electronic licences.
 */
const LICENCE_HOSTS = [/(^|\.)gov\.cn$/, /(^|\.)zzlic[a-z0-9-]*\./];

const hostName = (host: string): string => host.toLowerCase().replace(/:\d+$/, '');

function isLicenceLink(text: string): boolean {
  const host = LINK.exec(text)?.[1];
  return host !== undefined && LICENCE_HOSTS.some((known) => known.test(hostName(host)));
}

/** `hosts` are ours, with their port where they have one. */
export function classifyScan(text: string, hosts: readonly string[]): ScannedText {
  const scanned = text.trim().slice(0, MAX_LENGTH);
  const [, host, linked] = CODE_LINK.exec(scanned) ?? [];
  const ours = host !== undefined && hosts.some((each) => each.toLowerCase() === host.toLowerCase());
  const parsed = parseToken(linked ?? scanned);
  if (parsed && (ours || host === undefined)) {
    return { kind: parsed.claims.kind, token: linked ?? scanned };
  }
  if (parsed || ours) return { kind: 'foreign' };
  return classifyOthers(scanned, host !== undefined);
}

function classifyOthers(scanned: string, hasOurForm: boolean): ScannedText {
  const found = findCreditCode(scanned);
  if (found) return { kind: 'credit-code', creditCode: found.code, warning: found.warnOnly };
  if (isLicenceLink(scanned)) return { kind: 'licence-link' };
  return { kind: hasOurForm ? 'foreign' : 'unknown' };
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** What a mini-program is started with: `q` is the whole scanned link, `scene` the token, both URL-encoded. */
export interface LaunchQuery {
  q?: string;
  scene?: string;
}

/**
 * The token a mini-program was started with, or `null` where it was not started by a code of our form. It
 * may be spoiled: the page shows what the server says of it.
 */
export function tokenFromLaunch({ q, scene }: LaunchQuery): string | null {
  if (q) return CODE_LINK.exec(decoded(q).trim())?.[2] || null;
  if (scene) return decoded(scene).trim() || null;
  return null;
}
