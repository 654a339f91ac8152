import { useDidShow } from '@tarojs/taro';
import { useRef } from 'react';

/** Whenever the page comes to the front again: what was done on the page after it shows in its list. */
export function useShown(reload: () => void): void {
  const latest = useRef(reload);
  latest.current = reload;
  useDidShow(() => latest.current());
}
