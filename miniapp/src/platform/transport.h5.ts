import type { Arrived, Outgoing } from './transport';

/** Sends one request and never throws: no network and no answer in time are results too. */
export async function send({ method, path, headers, body, timeoutMs }: Outgoing): Promise<Arrived> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), timeoutMs);
  try {
    const response = await fetch(path, {
      method,
      headers: body === undefined ? headers : { 'Content-Type': 'application/json', ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: patience.signal,
    });
    const text = await response.text();
    return {
      kind: 'answer',
      status: response.status,
      header: (name) => response.headers.get(name),
      body: parse(text),
    };
  } catch {
    return { kind: patience.signal.aborted ? 'timeout' : 'offline' };
  } finally {
    clearTimeout(timer);
  }
}

function parse(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return text; // a proxy's page instead of our JSON
  }
}
