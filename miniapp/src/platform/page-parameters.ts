import { useRouter } from '@tarojs/taro';

/** What the page was opened with, each value decoded once. */
export function usePageParameters(): Record<string, string | undefined> {
  const { params } = useRouter();
  return Object.fromEntries(Object.entries(params ?? {}).map(([name, value]) => [name, decoded(value)]));
}

function decoded(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  try {
    return decodeURIComponent(value);
  } catch {
    return value; // a lone % that somebody typed
  }
}
