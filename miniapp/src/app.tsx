import type { ReactNode } from 'react';
import { useDidShow, useLaunch } from '@tarojs/taro';
import { queue } from './api';
import { demos } from './features/demo/demo';
import { sessions } from './features/session/session';
import { followSystem } from './ui/preferences';
import './app.scss';

export default function App({ children }: { children?: ReactNode }) {
  useLaunch(() => {
    followSystem();
    void sessions.start();
    void demos.load();
  });
  // back from the background: the network may have returned meanwhile
  useDidShow(() => void queue.flush());
  return children;
}
