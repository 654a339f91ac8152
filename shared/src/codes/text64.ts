/**
 * base64url without padding, written out: the phone's runtime may have neither `atob` nor `TextEncoder`. Words are
 * packed as UTF-16, two bytes a unit, which is a third shorter than UTF-8 for Chinese.
 */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const SEXTET = 6;
const OCTET = 8;

export function toText64(bytes: ArrayLike<number>): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (let at = 0; at < bytes.length; at++) {
    held = ((held << OCTET) | (bytes[at] ?? 0)) & 0xffff;
    for (bits += OCTET; bits >= SEXTET; bits -= SEXTET)
      text += ALPHABET.charAt((held >> (bits - SEXTET)) & 63);
  }
  return bits > 0 ? text + ALPHABET.charAt((held << (SEXTET - bits)) & 63) : text;
}

/** `null` unless it is the very text that these bytes are written as: no two texts are read as the same bytes. */
export function fromText64(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * SEXTET) / OCTET));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const character of text) {
    held = ((held << SEXTET) | ALPHABET.indexOf(character)) & 0xffff;
    bits += SEXTET;
    if (bits < OCTET) continue;
    bits -= OCTET;
    bytes[at++] = held >> bits;
  }
  return toText64(bytes) === text ? bytes : null;
}

export function packWords(words: string): string {
  const bytes = new Uint8Array(words.length * 2);
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at);
    bytes[at * 2] = unit >> OCTET;
    bytes[at * 2 + 1] = unit;
  }
  return toText64(bytes);
}

/** `null` where the text was not packed by `packWords`. */
export function unpackWords(packed: string): string | null {
  const bytes = fromText64(packed);
  if (bytes === null || bytes.length % 2 !== 0) return null;
  let words = '';
  for (let at = 0; at < bytes.length; at += 2) {
    words += String.fromCharCode(((bytes[at] ?? 0) << OCTET) | (bytes[at + 1] ?? 0));
  }
  return words;
}

/** The bytes of a text of ASCII characters, such as a token. */
export function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
