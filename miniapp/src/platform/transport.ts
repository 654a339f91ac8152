import Taro from '@tarojs/taro';

export interface Outgoing {
  method: 'GET' | 'POST' | 'PUT';
  /** Path from the origin, e.g. `/api/v1/plans?scope=mine`. */
  path: string;
  headers: Record<string, string>;
  body?: unknown;
  timeoutMs: number;
}

export type Arrived =
  | { kind: 'answer'; status: number; header: (name: string) => string | null; body: unknown }
  | { kind: 'offline' }
  | { kind: 'timeout' };

/** Sends one request and never throws: no network and no answer in time are results too. */
export async function send({ method, path, headers, body, timeoutMs }: Outgoing): Promise<Arrived> {
  try {
    const { statusCode, header, data } = await Taro.request<unknown>({
      url: process.env.ANQI_API_BASE + path,
      method,
      header: body === undefined ? headers : { 'Content-Type': 'application/json', ...headers },
      data: body === undefined ? undefined : JSON.stringify(body),
      dataType: 'json',
      timeout: timeoutMs,
    });
    return { kind: 'answer', status: statusCode, header: reader(header), body: data };
  } catch (failure) {
    return { kind: /timeout/i.test(messageOf(failure)) ? 'timeout' : 'offline' };
  }
}

/** WeChat rejects with an object that is no Error. */
export function messageOf(failure: unknown): string {
  return typeof failure === 'object' && failure !== null && 'errMsg' in failure ? String(failure.errMsg) : '';
}

function reader(headers: Record<string, string> = {}): (name: string) => string | null {
  const found = (name: string) =>
    Object.keys(headers).find((key) => key.toLowerCase() === name.toLowerCase());
  return (name) => headers[found(name) ?? ''] ?? null;
}
