import { send, type Arrived } from '../platform/transport';
import { noAnswer, readProblem, type Result } from './problem';
import type { AnswerOf, AsksOf, Route } from './routes';
import { token } from './token';

export const TIMEOUT_MS = 12_000;

let language = 'zh-CN';
let onSignedOut: () => void = () => undefined;

/** Problem titles come back in this language. */
export function speak(chosen: string): void {
  language = chosen;
}

/** Called when the server no longer knows our token. */
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener;
}

interface Asks {
  path?: Record<string, string>;
  query?: Record<string, string | number | undefined>;
  body?: unknown;
}

/** `GET /plans/{id}` with its parameters → `/api/v1/plans/01J…?limit=20`. */
export function addressOf(route: string, { path = {}, query = {} }: Asks): string {
  const bare = route.slice(route.indexOf('/'));
  const filled = bare.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
  const search = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&');
  return `/api/v1${filled}${search ? `?${search}` : ''}`;
}

/**
 * Sends one request. Never throws: an expected refusal, no network and no answer in time are results.
 * `key` is the idempotency key that every write needs (see `useIntention`).
 */
export async function request<R extends Route>(
  route: R,
  asks: AsksOf<R>,
  key?: string,
): Promise<Result<AnswerOf<R>>> {
  const details: Asks = asks;
  const arrived = await send({
    method: route.slice(0, route.indexOf(' ')) as 'GET' | 'POST',
    path: addressOf(route, details),
    headers: headers(key),
    body: details.body,
    timeoutMs: TIMEOUT_MS,
  });
  return resultOf<AnswerOf<R>>(arrived);
}

/** What arrived, as a value or as the reason why there is none. */
export function resultOf<T>(arrived: Arrived): Result<T> {
  if (arrived.kind !== 'answer') return { ok: false, problem: noAnswer(arrived.kind) };
  if (arrived.status >= 200 && arrived.status < 300) return { ok: true, value: arrived.body as T };
  const problem = readProblem(arrived.status, arrived.body);
  const wait = Number(arrived.header('Retry-After'));
  if (wait > 0) problem.retryAfter = wait;
  if (arrived.status === 401 && token.get() !== null) onSignedOut();
  return { ok: false, problem };
}

/** Who asks, in which language, with which intention. */
export function headers(key?: string): Record<string, string> {
  const known = token.get();
  return {
    Accept: 'application/json',
    'Accept-Language': language,
    ...(known === null ? {} : { Authorization: `Bearer ${known}` }),
    ...(key === undefined ? {} : { 'Idempotency-Key': key }),
  };
}
