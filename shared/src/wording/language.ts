/** The languages every visible text exists in; the first is the default. */
export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in every language; `{name}` stands for a parameter. */
export type Text = Record<Language, string>;
export type TextTable = Record<string, Text>;
/** A table that has a text for each key of a union: the compiler finds the missing one. */
export type Texts<Key extends string> = Record<Key, Text>;

export type TextParams = Record<string, string | number>;

/** Puts the parameters in; an unknown `{name}` stays as it is, so that the gap is seen and not hidden. */
export function fill(text: string, params: TextParams = {}): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = params[name];
    return value === undefined ? placeholder : String(value);
  });
}

/** The text of a key that the table is known to have. */
export function text<Key extends string>(
  table: Readonly<Record<Key, Text>>,
  key: Key,
  language: Language,
  params: TextParams = {},
): string {
  return fill(table[key][language], params);
}

/** The text of a key from an open list (a reason, a stored kind), or `undefined` where the table lacks it. */
export function findText(
  table: TextTable,
  key: string,
  language: Language,
  params: TextParams = {},
): string | undefined {
  const found = Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined;
  return found === undefined ? undefined : fill(found[language], params);
}

/** The language a request or a phone asks for: the first known one of a list such as `en-GB,zh;q=0.8`. */
export function languageFrom(accepted: string | undefined | null): Language {
  const tags = (accepted ?? '').toLowerCase().split(',');
  for (const tag of tags) {
    const primary = tag.trim().split(/[-_;]/)[0];
    if (primary === 'zh') return 'zh-CN';
    if (primary === 'en') return 'en';
  }
  return LANGUAGES[0];
}
