/** What the app sent. */
export interface Sent {
  /** `POST /plans`, without the version's prefix and the query. */
  route: string;
  path: string;
  body: unknown;
  key: string | null;
}

export interface Reply {
  status: number;
  body: unknown;
}

type Answer = (sent: Sent) => Reply | 'offline';

export const ok = (body: unknown, status = 200): Reply => ({ status, body });
export const problem = (status: number, code: string, more: object = {}): Reply => ({
  status,
  body: { type: `/problems/${code}`, title: code, status, code, requestId: 'request-1', ...more },
});

/**
 * A server of a few answers in place of `fetch` and of the uploads' XMLHttpRequest. A route that has none is a mistake
 * of the test: it is answered 599, which no page takes for anything.
 */
export function fakeServer(answers: Record<string, Answer>): { sent: Sent[]; of: (route: string) => Sent[] } {
  const sent: Sent[] = [];
  const answerTo = (method: string, address: string, headers: Map<string, string>, text: unknown) => {
    const path = address.replace('/api/v1', '');
    const call: Sent = {
      route: `${method} ${path.split('?')[0]}`,
      path,
      body: typeof text === 'string' ? JSON.parse(text) : null,
      key: headers.get('Idempotency-Key') ?? null,
    };
    sent.push(call);
    return answers[call.route]?.(call) ?? problem(599, `no-answer-for ${call.route}`);
  };
  globalThis.fetch = ((address: string, { method = 'GET', headers, body }: RequestInit) => {
    const reply = answerTo(method, address, new Map(Object.entries(headers as Record<string, string>)), body);
    if (reply === 'offline') return Promise.reject(new TypeError('Failed to fetch'));
    return Promise.resolve({
      ok: reply.status < 300,
      status: reply.status,
      json: () => Promise.resolve(reply.body),
      headers: { get: () => null },
      text: () => Promise.resolve(JSON.stringify(reply.body)),
      blob: () => Promise.resolve(new Blob([String(reply.body)])),
    });
  }) as unknown as typeof fetch;
  globalThis.XMLHttpRequest = uploadsTo(answerTo) as unknown as typeof XMLHttpRequest;
  return { sent, of: (route) => sent.filter((call) => call.route === route) };
}

type AnswerTo = (
  method: string,
  address: string,
  headers: Map<string, string>,
  text: unknown,
) => Reply | 'offline';

const uploadsTo = (answerTo: AnswerTo) =>
  class {
    upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
    onload = () => undefined;
    onerror = () => undefined;
    status = 0;
    responseText = '';
    private headers = new Map<string, string>();
    private address: [method: string, path: string] = ['', ''];

    open(method: string, path: string): void {
      this.address = [method, path];
    }

    setRequestHeader(name: string, value: string): void {
      this.headers.set(name, value);
    }

    getResponseHeader(): null {
      return null;
    }

    send(): void {
      this.upload.onprogress?.({ loaded: 1, total: 2 });
      const reply = answerTo(...this.address, this.headers, null);
      queueMicrotask(() => {
        if (reply === 'offline') return this.onerror();
        this.status = reply.status;
        this.responseText = JSON.stringify(reply.body);
        this.onload();
      });
    }
  };
