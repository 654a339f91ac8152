/**
 * What a scanned, typed or pasted text can be. A licence's code is somebody else's, and its formats are
 * opaque: look for a credit code in it first, then for a known form, then ask the person to type.
 */
import { findCreditCode } from './credit-code.js';
import { parseToken } from './token.js';
import type { ParsedToken, TokenKind } from './token.js';

export type ScannedText =
  | { kind: TokenKind; token: string }
  | { kind: 'credit-code'; creditCode: string; warning: boolean }
  /** A licence's or enterprise's code that keeps its credit code to itself: ask the person to type it. */
  | { kind: 'licence-link' }
  /** A code of this system as another district runs it: not ours to judge. */
  | { kind: 'other-district'; district: District }
  /** Has the form of a code of ours and is none: a host that nobody knows, or a spoiled token. */
  | { kind: 'foreign' }
  | { kind: 'unknown' };

/** `retired-key`: a printed code of ours by a key that was given up, which only the server can tell. */
export type ScanKind = ScannedText['kind'] | 'retired-key';

/** Another district that runs this system too. */
export interface District {
  /** Six digits: the issuer in its live codes. */
  code: string;
  name: string;
  /** Where its links lead, with the port where it has one. */
  host: string;
}

/** Where the codes of a scan may come from. */
export interface CodeSources {
  /** Ours, with their port where they have one. */
  hosts: readonly string[];
  others: readonly District[];
}

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

/** The other district that a text of our form comes from: by its host, or by the issuer in a live code. */
function districtOf(
  host: string | undefined,
  parsed: ParsedToken | null,
  others: readonly District[],
): District | undefined {
  const issuer = parsed?.claims.kind === 'inspection-code' ? parsed.claims.statement.issuer : null;
  return others.find((each) => isHost(host, each.host) || each.code === issuer);
}

const isHost = (host: string | undefined, other: string): boolean =>
  host?.toLowerCase() === other.toLowerCase();

export function classifyScan(text: string, { hosts, others }: CodeSources): ScannedText {
  const scanned = text.trim().slice(0, MAX_LENGTH);
  const [, host, linked] = CODE_LINK.exec(scanned) ?? [];
  const ours = hosts.some((each) => isHost(host, each));
  const parsed = parseToken(linked ?? scanned);
  const district = districtOf(host, parsed, others);
  if (district !== undefined) return { kind: 'other-district', district };
  if (parsed && (ours || host === undefined)) {
    return { kind: parsed.claims.kind, token: linked ?? scanned };
  }
  if (parsed || ours) return { kind: 'foreign' };
  return classifyOthers(scanned, host !== undefined);
}

/** The live token in a scanned text, whoever's host: what it is worth its signature tells, with or without a network. */
export function liveTokenIn(text: string): string | null {
  const scanned = text.trim();
  const token = CODE_LINK.exec(scanned)?.[2] ?? scanned;
  return parseToken(token)?.claims.kind === 'inspection-code' ? token : null;
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
