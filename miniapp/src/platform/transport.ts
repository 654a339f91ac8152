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
export function send({ method, path, headers, body, timeoutMs }: Outgoing): Promise<Arrived> {
  return new Promise((resolve) => {
    void Taro.request({
      url: process.env.ANQI_API_BASE + path,
      method: method as 'GET',
      header: { 'Content-Type': 'application/json', ...headers },
      data: body === undefined ? undefined : JSON.stringify(body),
      dataType: 'json',
      timeout: timeoutMs,
      success: ({ statusCode, header, data }) =>
        resolve({ kind: 'answer', status: statusCode, header: reader(header), body: data }),
      fail: ({ errMsg }) => resolve({ kind: /timeout/i.test(errMsg ?? '') ? 'timeout' : 'offline' }),
    });
  });
}

function reader(headers: Record<string, string> = {}): (name: string) => string | null {
  const found = (name: string) =>
    Object.keys(headers).find((key) => key.toLowerCase() === name.toLowerCase());
  return (name) => headers[found(name) ?? ''] ?? null;
}
