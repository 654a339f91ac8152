/** What a personal value is, which decides by what it can be found again; a `text` cannot. */
export type PersonalKind = 'phone' | 'name' | 'text';

const COUNTRY = /^(?:0086|86)(?=1\d{10}$)/;

/** Equal for what people hold to be the same number or name. */
export function normalise(kind: PersonalKind, text: string): string {
  const plain = text.normalize('NFKC');
  if (kind === 'phone') return plain.replace(/\D/g, '').replace(COUNTRY, '');
  return plain.replace(/[\s·•・.]/g, '').toLowerCase();
}

/** `false` for what says nothing. */
export function isSamePersonal(kind: PersonalKind, one: string, other: string): boolean {
  const plain = normalise(kind, one);
  return plain !== '' && plain === normalise(kind, other);
}
