import { fill, text, type Language, type Text, type TextParams } from '@anqi/shared/wording/language';
import { usePreferences } from './preferences';

export type Say<Key extends string> = (key: Key, params?: TextParams) => string;

/** `const say = useText(homeText); say('scan')`: the table's words in the chosen language. */
export function useText<Key extends string>(table: Readonly<Record<Key, Text>>): Say<Key> {
  const { language } = usePreferences();
  return (key, params) => text(table, key, language, params);
}

/** `const inWords = useWords(); inWords(verdictTexts.valid.title)`: one text in the chosen language. */
export function useWords(): (words: Text, params?: TextParams) => string {
  const { language } = usePreferences();
  return (words, params) => fill(words[language], params);
}

export const useLanguage = (): Language => usePreferences().language;
