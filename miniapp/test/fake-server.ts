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
 * A server of a few answers in place of `fetch`. A route that has none is a mistake of the test: it is
 * answered 599, which no page takes for anything.
 */
export function fakeServer(answers: Record<string, Answer>): { sent: Sent[]; of: (route: string) => Sent[] } {
  const sent: Sent[] = [];
  globalThis.fetch = ((address: string, init: RequestInit) => {
    const path = address.replace('/api/v1', '');
    const headers = new Map(Object.entries(init.headers as Record<string, string>));
    const call: Sent = {
      route: `${init.method} ${path.split('?')[0]}`,
      path,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : null,
      key: headers.get('Idempotency-Key') ?? null,
    };
    sent.push(call);
    const reply = answers[call.route]?.(call) ?? problem(599, `no-answer-for ${call.route}`);
    if (reply === 'offline') return Promise.reject(new TypeError('Failed to fetch'));
    return Promise.resolve({
      status: reply.status,
      headers: { get: () => null },
      text: () => Promise.resolve(JSON.stringify(reply.body)),
      blob: () => Promise.resolve(new Blob([String(reply.body)])),
    });
  }) as unknown as typeof fetch;
  return { sent, of: (route) => sent.filter((call) => call.route === route) };
}
