/**
 * The tokens in our links `https://<host>/q/<token>`. A printed token is at most 32 characters of digits,
 * letters and `-_.~`, so that it also fits a mini-program code's `scene`; a live one may be longer. The tag
 * is an HMAC cut to 128 bits, in base64url, made where the keys are: here tokens are only put together and
 * taken apart, so a token that parses is not yet a genuine one.
 */
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
}

export type TokenClaims = PrintedClaims | LiveClaims;

export interface ParsedToken {
  claims: TokenClaims;
  /** What the tag stands for: compare `tag` with the tag of this, in constant time. */
  signed: string;
  tag: string;
}

/** The tag of a text: 22 characters of base64url (128 bits). */
export type TagOf = (signed: string) => string;

const LETTER = { 'plan-code': 'p', 'contact-card': 'c', 'inspection-code': 'i' } as const satisfies Record<
  TokenKind,
  string
>;
const TAG = '[0-9A-Za-z_-]{22}';
const PERIOD_LENGTH = 7; // base 36; enough for periods of one second
const PRINTED = new RegExp(`^(([pc])([0-9A-Za-z])([0-9A-Za-z]{8}))(${TAG})$`);
const LIVE = new RegExp(
  `^(i([0-9A-Za-z])([0-7][0-9A-HJKMNP-TV-Z]{25})([0-9a-z]{${PERIOD_LENGTH}}))(${TAG})$`,
);

function signedText(claims: TokenClaims): string {
  const head = LETTER[claims.kind] + claims.keyId;
  if ('codeId' in claims) return head + claims.codeId;
  return head + claims.planId + claims.period.toString(36).padStart(PERIOD_LENGTH, '0');
}

/** Throws RangeError where the claims do not make a token: a programming error, never a visitor's. */
export function composeToken(claims: TokenClaims, tagOf: TagOf): string {
  const signed = signedText(claims);
  const token = signed + tagOf(signed);
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
  return { claims: { kind, keyId, codeId }, signed, tag };
}

function parseLive(token: string): ParsedToken | null {
  const [, signed, keyId, planId, counter, tag] = LIVE.exec(token) ?? [];
  if (!signed || !keyId || !planId || !counter || !tag) return null;
  return { claims: { kind: 'inspection-code', keyId, planId, period: parseInt(counter, 36) }, signed, tag };
}

/** The link that a code shows; `origin` as `https://example.org`, without a slash at its end. */
export function linkOf(origin: string, token: string): string {
  return `${origin}/q/${token}`;
}
