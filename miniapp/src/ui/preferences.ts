import { useSyncExternalStore } from 'react';
import { LANGUAGES, type Language } from '@anqi/shared/wording/language';
import { device } from '../platform/device';
import { storage } from '../platform/storage';

export type Theme = 'system' | 'light' | 'dark';
export interface Preferences {
  language: Language;
  theme: Theme;
  largeText: boolean;
}

const KEY = 'preferences';
const listeners = new Set<() => void>();
let current: Preferences = { language: LANGUAGES[0], theme: 'system', largeText: false, ...stored() };

function stored(): Partial<Preferences> {
  return storage.read<Partial<Preferences>>(KEY) ?? {};
}

export const preferences = {
  get: (): Preferences => current,
  set(change: Partial<Preferences>): void {
    current = { ...current, ...change };
    storage.write(KEY, current);
    apply();
    listeners.forEach((listener) => listener());
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  isDark: (): boolean => (current.theme === 'system' ? device.prefersDark() : current.theme === 'dark'),
};

export function usePreferences(): Preferences {
  return useSyncExternalStore(preferences.subscribe, preferences.get, preferences.get);
}

/** Tells the page around us, once at the start and at each change. */
export function apply(): void {
  device.paintPage(preferences.isDark());
  device.setLanguage(current.language);
}

/** The system changed between light and dark while the app follows it. */
export function followSystem(): void {
  device.onThemeChange(() => preferences.set({}));
  apply();
}

/** Classes of a page's root: they switch the tokens below it. */
export function themeClass({ largeText }: Preferences): string {
  return `ui${preferences.isDark() ? ' ui--dark' : ''}${largeText ? ' ui--large' : ''}`;
}
