const PREFIX = 'anqi:';

/**
 * Small JSON values that outlive a restart. A full or forbidden store loses the value, never the app:
 * `write` says whether it was kept.
 */
export const storage = {
  read<T>(key: string): T | null {
    try {
      const text = localStorage.getItem(PREFIX + key);
      return text === null ? null : (JSON.parse(text) as T);
    } catch {
      return null;
    }
  },
  write(key: string, value: unknown): boolean {
    try {
      localStorage.setItem(PREFIX + key, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  },
  remove(key: string): void {
    try {
      localStorage.removeItem(PREFIX + key);
    } catch {
      // nothing to remove from a store that cannot be opened
    }
  },
};
