/** What the browser believes about its network; a request that fails knows better. */
export const network = {
  isOnline: (): boolean => navigator.onLine,
  onChange(listener: (online: boolean) => void): () => void {
    const tell = () => listener(navigator.onLine);
    window.addEventListener('online', tell);
    window.addEventListener('offline', tell);
    return () => {
      window.removeEventListener('online', tell);
      window.removeEventListener('offline', tell);
    };
  },
};
