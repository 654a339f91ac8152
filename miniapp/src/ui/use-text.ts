import { text, type Text, type TextParams } from '@anqi/shared/wording/language';
import { usePreferences } from './preferences';

export type Say<Key extends string> = (key: Key, params?: TextParams) => string;

/** `const say = useText(homeText); say('scan')`: the table's words in the chosen language. */
export function useText<Key extends string>(table: Readonly<Record<Key, Text>>): Say<Key> {
  const { language } = usePreferences();
  return (key, params) => text(table, key, language, params);
}
