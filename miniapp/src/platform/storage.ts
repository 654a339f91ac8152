import Taro from '@tarojs/taro';

/**
 * Small JSON values that outlive a restart. A full or forbidden store loses the value, never the app:
 * `write` says whether it was kept.
 */
export const storage = {
  read<T>(key: string): T | null {
    try {
      const text: unknown = Taro.getStorageSync(key);
      return typeof text === 'string' && text !== '' ? (JSON.parse(text) as T) : null;
    } catch {
      return null;
    }
  },
  write(key: string, value: unknown): boolean {
    try {
      Taro.setStorageSync(key, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  },
  remove(key: string): void {
    try {
      Taro.removeStorageSync(key);
    } catch {
      // nothing to remove from a store that cannot be opened
    }
  },
};
