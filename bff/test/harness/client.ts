import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export interface Reply<T> {
  status: number;
  body: T;
  /** The body as it was sent, byte by byte. */
  text: string;
  bytes: Buffer;
  headers: Record<string, string | string[] | number | undefined>;
}

interface Options {
  /** Idempotency key; a fresh one unless given, none where it is `null`. */
  key?: string | null;
  headers?: Record<string, string>;
}

export const freshKey = (): string => randomBytes(12).toString('hex');

/** Another address for each client, so that the limits of visitors do not add up over a whole file. */
let addresses = 0;
function nextAddress(): string {
  addresses += 1;
  return `10.0.${addresses >> 8}.${addresses & 255}`;
}

/** Calls the API in process, as one account or as a visitor; paths are below `/api/v1`. */
export class Client {
  private readonly remoteAddress = nextAddress();

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly token: string | null,
  ) {}

  get<T = any>(path: string, options: Options = {}): Promise<Reply<T>> {
    return this.send('GET', path, { headers: options.headers });
  }

  /** A query as well as a write: a key does a query no harm. */
  post<T = any>(
    path: string,
    body: unknown = {},
    { key = freshKey(), headers }: Options = {},
  ): Promise<Reply<T>> {
    return this.send('POST', path, { body, headers: { ...(key && { 'idempotency-key': key }), ...headers } });
  }

  async send<T>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    { body, headers }: { body?: unknown; headers?: Record<string, string> | undefined },
  ): Promise<Reply<T>> {
    const response = await this.app.inject({
      method,
      remoteAddress: this.remoteAddress,
      url: path.startsWith('//') ? path.slice(1) : `/api/v1${path}`,
      headers: { ...(this.token && { authorization: `Bearer ${this.token}` }), ...headers },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    const text = response.body;
    const isJson = String(response.headers['content-type']).includes('json');
    return {
      status: response.statusCode,
      text,
      bytes: response.rawPayload,
      headers: response.headers,
      body: (isJson ? JSON.parse(text) : text) as T,
    };
  }
}
