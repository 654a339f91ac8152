/**
 * The tokens in our links `https://<host>/q/<token>`. A printed token is at most 32 characters of digits,
 * letters and `-_.~`, so that it also fits a mini-program code's `scene`; a live one may be longer. The tag
 * is an HMAC cut to 128 bits, in base64url. A live token ends with an Ed25519 signature of all that stands before it, the
 * tag too: a phone without a network checks it by a public key. Both are made where the keys are: here tokens are
 * only put together and taken apart, so a token that parses is not yet a genuine one.
 */
import { packWords, unpackWords } from './text64.js';

export const PRINTED_KINDS = ['plan-code', 'contact-card'] as const;
export const LIVE_KINDS = ['inspection-code'] as const;
export type TokenKind = (typeof PRINTED_KINDS)[number] | (typeof LIVE_KINDS)[number];

export interface PrintedClaims {
  kind: (typeof PRINTED_KINDS)[number];
  keyId: string;
  /** 8 digits or letters. */
  codeId: string;
}

export interface LiveClaims {
  kind: (typeof LIVE_KINDS)[number];
  keyId: string;
  /** ULID of the inspection plan. */
  planId: string;
  /** Number of the period the code is shown in, counted from 1970: see `periodOf`. */
  period: number;
  statement: VisitStatement;
}

/** What a live code says by itself to who has no network. */
export interface VisitStatement {
  /** The district whose instance issued it: six digits. */
  issuer: string;
  periodSeconds: number;
  /** Registered as an emergency and not approved yet. */
  emergency: boolean;
  /** The visit's period, in whole minutes since 1970. */
  startsAtMinute: number;
  endsAtMinute: number;
  /** Names, cut to `NAME_LENGTH`. */
  department: string;
  enterprise: string;
}

export type TokenClaims = PrintedClaims | LiveClaims;

export interface ParsedToken {
  claims: TokenClaims;
  /** What the tag stands for: compare `tag` with the tag of this, in constant time. */
  signed: string;
  tag: string;
  /** Of a live token: 86 characters of base64url, and the text that it signs. */
  signature: { of: string; text: string } | null;
}

/** The tag of a text: 22 characters of base64url (128 bits). */
export type TagOf = (signed: string) => string;
/** The Ed25519 signature of a text: 86 characters of base64url. */
export type SignatureOf = (text: string) => string;

/** Longer names are cut, so that the code stays coarse enough for a poor camera. */
export const NAME_LENGTH = 24;

const LETTER = { 'plan-code': 'p', 'contact-card': 'c', 'inspection-code': 'i' } as const satisfies Record<
  TokenKind,
  string
>;
const TAG = '[0-9A-Za-z_-]{22}';
const SIGNATURE_LENGTH = 86;
const PERIOD_LENGTH = 7; // base 36; enough for periods of one second
const MINUTE_LENGTH = 6;
const SECONDS_LENGTH = 3;
const LONGEST_NAMES = Math.ceil(((NAME_LENGTH * 2 + 1) * 2 * 8) / 6);
const PRINTED = new RegExp(`^(([pc])([0-9A-Za-z])([0-9A-Za-z]{8}))(${TAG})$`);
const LIVE = new RegExp(
  '^(?<signed>i(?<keyId>[0-9A-Za-z])(?<planId>[0-7][0-9A-HJKMNP-TV-Z]{25})' +
    `(?<period>[0-9a-z]{${PERIOD_LENGTH}})(?<state>[ae])(?<issuer>[0-9]{6})` +
    `(?<starts>[0-9a-z]{${MINUTE_LENGTH}})(?<ends>[0-9a-z]{${MINUTE_LENGTH}})` +
    `(?<seconds>[0-9a-z]{${SECONDS_LENGTH}})\\.(?<names>[0-9A-Za-z_-]{3,${LONGEST_NAMES}}))` +
    `\\.(?<tag>${TAG})[0-9A-Za-z_-]{${SIGNATURE_LENGTH}}$`,
);

const inBase36 = (value: number, length: number): string => value.toString(36).padStart(length, '0');
const cut = (name: string): string => name.replace(/\n/g, ' ').slice(0, NAME_LENGTH);

function signedText(claims: TokenClaims): string {
  const head = LETTER[claims.kind] + claims.keyId;
  if ('codeId' in claims) return head + claims.codeId;
  const { planId, period, statement } = claims;
  return [
    head,
    planId,
    inBase36(period, PERIOD_LENGTH),
    statement.emergency ? 'e' : 'a',
    statement.issuer,
    inBase36(statement.startsAtMinute, MINUTE_LENGTH),
    inBase36(statement.endsAtMinute, MINUTE_LENGTH),
    inBase36(statement.periodSeconds, SECONDS_LENGTH),
    '.',
    packWords(`${cut(statement.department)}\n${cut(statement.enterprise)}`),
  ].join('');
}

/** Throws RangeError where the claims do not make a token: a programming error, never a visitor's. */
export function composeToken(
  claims: TokenClaims,
  { tagOf, signatureOf }: { tagOf: TagOf; signatureOf: SignatureOf },
): string {
  const signed = signedText(claims);
  const isLive = claims.kind === 'inspection-code';
  const tagged = signed + (isLive ? '.' : '') + tagOf(signed);
  const token = isLive ? tagged + signatureOf(tagged) : tagged;
  if (parseToken(token) === null) throw new RangeError(`not a token: ${signed}`);
  return token;
}

/** The parts of a token, or `null` where the text has not the form of one of ours. */
export function parseToken(token: string): ParsedToken | null {
  return parsePrinted(token) ?? parseLive(token);
}

function parsePrinted(token: string): ParsedToken | null {
  const [, signed, letter, keyId, codeId, tag] = PRINTED.exec(token) ?? [];
  const kind = PRINTED_KINDS.find((each) => LETTER[each] === letter);
  if (!kind || !signed || !keyId || !codeId || !tag) return null;
  return { claims: { kind, keyId, codeId }, signed, tag, signature: null };
}

function parseLive(token: string): ParsedToken | null {
  const { groups: parts } = LIVE.exec(token) ?? {};
  if (parts === undefined) return null;
  const { signed = '', keyId = '', planId = '', issuer = '', names = '', tag = '' } = parts;
  const [department, enterprise, ...others] = unpackWords(names)?.split('\n') ?? [];
  if (department === undefined || enterprise === undefined || others.length > 0) return null;
  const statement: VisitStatement = {
    issuer,
    periodSeconds: number36(parts.seconds),
    emergency: parts.state === 'e',
    startsAtMinute: number36(parts.starts),
    endsAtMinute: number36(parts.ends),
    department,
    enterprise,
  };
  return {
    claims: { kind: 'inspection-code', keyId, planId, period: number36(parts.period), statement },
    signed,
    tag,
    signature: { of: token.slice(0, -SIGNATURE_LENGTH), text: token.slice(-SIGNATURE_LENGTH) },
  };
}

const number36 = (text: string | undefined): number => parseInt(text ?? '', 36);

/** The link that a code shows; `origin` as `https://example.org`, without a slash at its end. */
export function linkOf(origin: string, token: string): string {
  return `${origin}/q/${token}`;
}
