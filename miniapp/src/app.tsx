import type { ReactNode } from 'react';
import { useDidShow, useLaunch, usePageNotFound } from '@tarojs/taro';
import { commonText } from '@anqi/shared/wording/ui/common';
import { queue } from './api';
import { codeKeys } from './features/offline-check/code-keys';
import { demos } from './features/demo/demo';
import { sessions } from './features/session/session';
import { whenPartMissing } from './platform/missing-parts';
import { navigation } from './platform/navigation';
import { followSystem, preferences } from './ui/preferences';
import { toast } from './ui/toast';
import './app.scss';

export default function App({ children }: { children?: ReactNode }) {
  useLaunch(() => {
    followSystem();
    void sessions.start();
    void demos.load();
    void codeKeys.renew(); // while there is a network
    whenPartMissing(() => toast(commonText.partMissing[preferences.get().language], 'offline'));
  });
  // an old or mistyped link
  usePageNotFound(navigation.home);
  // back from the background: the network may have returned meanwhile
  useDidShow(() => void queue.flush());
  return children;
}
