/**
 * What is shown to someone who needs no more (domain: nobody sees a phone number, name or certificate
 * number that he needs none of). A mask also hides how long the hidden part is.
 */
const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** `13800001234` → `138****1234`; a landline keeps its last four digits only. */
export function maskPhone(phone: string): string {
  const digits = digitsOf(phone);
  if (digits.length < 7) return '****';
  const head = digits.length >= 11 && digits.startsWith('1') ? digits.slice(0, 3) : '';
  return `${head}****${digits.slice(-4)}`;
}

/** Code points of a reason for looking at a contact in full. */
export const LEAST_REVEAL_REASON = 5;

/** `张某某` → `张*`. */
export function maskName(name: string): string {
  const [first] = Array.from(name.trim());
  return first === undefined ? '' : `${first}*`;
}

/** `示A00012345` → `示A****45`; a number too short to hide anything in is hidden whole. */
export function maskCertificateNo(certificateNo: string): string {
  const characters = Array.from(certificateNo.trim());
  if (characters.length < 7) return '****';
  return `${characters.slice(0, 2).join('')}****${characters.slice(-2).join('')}`;
}

/** Mobile numbers and identity card numbers that somebody wrote into a text, masked where they stand. */
export function maskNumbersIn(text: string): string {
  return text
    .replace(
      /(^|\D)([1-9]\d{5})(?:19|20)\d{9}([\dXx])(?!\d)/g,
      (_all, before: string, place: string, last: string) => `${before}${place.slice(0, 3)}****${last}`,
    )
    .replace(/(^|\D)(1\d{2})[ -]?\d{4}[ -]?(\d{4})(?!\d)/g, '$1$2****$3');
}
