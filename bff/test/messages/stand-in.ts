import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Server as SocketServer } from 'node:net';
import type { WechatConfig } from '../../src/platform/index.js';

export interface Heard {
  method: string;
  path: string;
  query: Record<string, string>;
  body: any;
}

/** How a call is answered: an object as JSON, with a status of its own where there is one, or something else. */
export type Answer = object | { status: number; text: string } | 'silence' | 'reset' | Promise<object>;

const isText = (answer: object): answer is { status: number; text: string } => 'text' in answer;

/** In the place of WeChat: answers what a test tells it to, and keeps what it heard. */
export class StandIn {
  readonly heard: Heard[] = [];
  /** In their order; when they have run out, everything is well. */
  readonly sends: Answer[] = [];
  readonly tokens: Answer[] = [];
  readonly sessions: Answer[] = [];
  private given = 0;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<StandIn> {
    const server = createServer((request, response) => void it.take(request, response));
    const it = new StandIn(server);
    await listen(server);
    return it;
  }

  get base(): URL {
    return addressOf(this.server);
  }

  config(more: Partial<WechatConfig> = {}): WechatConfig {
    return {
      apiBase: this.base,
      appId: 'wx-example',
      secret: 'secret-of-the-example',
      templates: [
        {
          group: 'request',
          id: 'T-request',
          fields: { thing1: 'title', character_string2: 'number', time3: 'at' },
        },
        { group: 'work', id: 'T-work', fields: { thing1: 'title', phrase2: 'state' } },
      ],
      retry: { attempts: 3, firstPauseSeconds: 30, longestPauseSeconds: 3600 },
      waits: { connectMs: 2_000, answerMs: 2_000 },
      ...more,
    };
  }

  of(path: string): Heard[] {
    return this.heard.filter((each) => each.path === path);
  }

  get sent(): Heard[] {
    return this.of('/cgi-bin/message/subscribe/send');
  }

  reset(): void {
    for (const list of [this.heard, this.sends, this.tokens, this.sessions]) list.length = 0;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const url = new URL(request.url ?? '/', this.base);
    const text = Buffer.concat(chunks).toString();
    this.heard.push({
      method: request.method ?? '',
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      body: text === '' ? null : JSON.parse(text),
    });
    this.answer(await this.next(url.pathname), response);
  }

  private answer(answer: Awaited<Answer>, response: ServerResponse): void {
    if (answer === 'silence') return;
    if (answer === 'reset') return void response.socket?.resetAndDestroy();
    const { status, text } = isText(answer) ? answer : { status: 200, text: JSON.stringify(answer) };
    response.writeHead(status, { 'content-type': 'application/json' }).end(text);
  }

  private next(path: string): Answer {
    switch (path) {
      case '/cgi-bin/stable_token':
        return this.tokens.shift() ?? { access_token: `token-${(this.given += 1)}`, expires_in: 7200 };
      case '/cgi-bin/message/subscribe/send':
        return this.sends.shift() ?? { errcode: 0, errmsg: 'ok' };
      case '/sns/jscode2session':
        return this.sessions.shift() ?? { openid: 'openid-example', session_key: 'k' };
      default:
        return { status: 404, text: 'no such path' };
    }
  }
}

/** Resets every connection at its first byte, before a request was read; calls back with its address. */
export async function whileDeaf(work: (base: URL) => Promise<void>): Promise<void> {
  const server = createSocketServer((socket) => socket.once('data', () => socket.resetAndDestroy()));
  await listen(server);
  try {
    await work(addressOf(server));
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

const listen = (server: SocketServer): Promise<void> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

const addressOf = (server: SocketServer): URL =>
  new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
