import { useEffect } from 'react';

/** Where the app went, newest last. */
export const visited: string[] = [];
export const router: { params: Record<string, string> } = { params: {} };

const go = ({ url }: { url: string }) => {
  visited.push(url);
  return Promise.resolve();
};

/** Calls back once, as the page's first showing does. */
const once = (callback: () => void) => useEffect(callback, []); // eslint-disable-line react-hooks/exhaustive-deps -- a page shows once here

export const useLoad = once;
export const useDidShow = once;
export const useLaunch = once;
export const useRouter = () => router;

const Taro = {
  navigateTo: go,
  redirectTo: go,
  reLaunch: go,
  navigateBack: () => go({ url: 'back' }),
  getCurrentPages: () => [{}],
};
export default Taro;
