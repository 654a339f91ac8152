import type { ReactNode } from 'react';
import { useDidShow, useLaunch } from '@tarojs/taro';
import { queue } from './api';
import { sessions } from './features/session/session';
import { followSystem } from './ui/preferences';
import './app.scss';

export default function App({ children }: { children?: ReactNode }) {
  useLaunch(() => {
    followSystem();
    void sessions.start();
  });
  // back from the background: the network may have returned meanwhile
  useDidShow(() => void queue.flush());
  return children;
}
