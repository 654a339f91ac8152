import Taro from '@tarojs/taro';

type Listener = (online: boolean) => void;

let online = true;
let watching = false;
const listeners = new Set<Listener>();

function watch(): void {
  if (watching) return;
  watching = true;
  const tell = (isConnected: boolean) => {
    online = isConnected;
    listeners.forEach((listener) => listener(isConnected));
  };
  Taro.onNetworkStatusChange(({ isConnected }) => tell(isConnected));
  void Taro.getNetworkType().then(
    ({ networkType }) => tell(networkType !== 'none'),
    () => undefined,
  );
}

/** What the phone believes about its network; a request that fails knows better. */
export const network = {
  isOnline(): boolean {
    watch();
    return online;
  },
  onChange(listener: Listener): () => void {
    watch();
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
