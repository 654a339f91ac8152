/**
 * Unified social credit codes (GB 32100-2015): 17 characters and a MOD 31 check character. A few codes of
 * the early pilot fail the check, so a failing code is a matter for a warning, never for a refusal.
 */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;
const BODY_LENGTH = LENGTH - 1;
const WEIGHT_BASE = 3;

export interface CreditCodeCheck {
  /** Half-width, upper case, without blanks. */
  code: string;
  /** 18 characters of the standard's alphabet. */
  wellFormed: boolean;
  /** Well-formed, and the check character is right. */
  valid: boolean;
  /** Well-formed but failing the check: warn and go on. */
  warnOnly: boolean;
}

/** Full-width forms (U+FF01–FF5E and the ideographic space) become ASCII, letters upper case. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0]/g, ' ')
    .toUpperCase();
}

/** The check character of 17 characters, or `undefined` where one of them is outside the alphabet. */
function checkCharacter(body: string): string | undefined {
  let sum = 0;
  let weight = 1;
  for (const character of body) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return undefined;
    sum += value * weight;
    weight = (weight * WEIGHT_BASE) % ALPHABET.length;
  }
  return ALPHABET.charAt((ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length);
}

/** Judges what a person typed or a register holds; blanks, case and width do not matter. */
export function checkCreditCode(text: string): CreditCodeCheck {
  const code = toHalfWidth(text).replace(/\s/g, '');
  const expected = code.length === LENGTH ? checkCharacter(code.slice(0, BODY_LENGTH)) : undefined;
  const wellFormed = expected !== undefined && ALPHABET.includes(code.charAt(BODY_LENGTH));
  const valid = wellFormed && expected === code.charAt(BODY_LENGTH);
  return { code, wellFormed, valid, warnOnly: wellFormed && !valid };
}

/** The whole code of its first 17 characters. Throws RangeError where they are not 17 of the alphabet. */
export function creditCodeWithCheck(first17: string): string {
  const check = first17.length === BODY_LENGTH ? checkCharacter(first17) : undefined;
  if (check === undefined) throw new RangeError(`not 17 characters of a credit code: ${first17}`);
  return first17 + check;
}

/** Enterprises, sole traders and cooperatives (91–93) with a numeric district: the shape of a pilot code. */
const BUSINESS = /^9[1-3]\d{6}/;

/** Runs of 18 characters that stand alone; single blanks may group them, as on a printed licence. */
function candidatesIn(text: string): CreditCodeCheck[] {
  const run = /(^|[^0-9A-Z])([0-9A-Z](?:\s?[0-9A-Z]){17})(?![0-9A-Z])/g;
  const found: CreditCodeCheck[] = [];
  for (let match = run.exec(text); match !== null; match = run.exec(text)) {
    found.push(checkCreditCode(match[2] ?? ''));
    run.lastIndex = match.index + 1;
  }
  return found;
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone % is no reason to give up on the rest
  }
}

/**
 * The credit code in any text: a link's parameter, a licence's words, something typed. One that passes the
 * check comes first, an enterprise's before another body's; one that fails counts where it is the whole text
 * or has an enterprise's shape, so that an order or identity number is not taken for a code.
 */
export function findCreditCode(text: string): CreditCodeCheck | null {
  const whole = checkCreditCode(text);
  if (whole.wellFormed) return whole;
  const candidates = candidatesIn(toHalfWidth(percentDecoded(text))).filter((each) => each.wellFormed);
  const ranks: ((each: CreditCodeCheck) => boolean)[] = [
    (each) => each.valid && BUSINESS.test(each.code),
    (each) => each.valid && !each.code.startsWith('0'),
    (each) => BUSINESS.test(each.code),
  ];
  for (const rank of ranks) {
    const found = candidates.find(rank);
    if (found) return found;
  }
  return null;
}
