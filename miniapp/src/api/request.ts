import { send, type Arrived, type Outgoing } from '../platform/transport';
import { noAnswer, readProblem, type Problem, type Result } from './problem';
import type { AnswerOf, AsksOf, Route } from './routes';
import { token } from './token';

export const TIMEOUT_MS = 12_000;

let language = 'zh-CN';
let onSignedOut: () => void = () => undefined;
let renewing: Promise<Problem | null> | null = null;

/** It waits for its owner, as after the server's own 401. */
const SIGNED_OUT = readProblem(401, { code: 'session-over' });

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
  const whose = token.signIn();
  const once = async (): Promise<Arrived | Problem> => {
    const over = token.due() === null ? null : await ready();
    // what was meant as one person is never sent as another, nor as nobody; asking goes on, as a visitor
    if (key !== undefined && token.signIn() !== whose) return over ?? SIGNED_OUT;
    if (over !== null && token.get() !== null) return over;
    return send(outgoing(route, asks, key));
  };
  const first = await once();
  // signed out elsewhere, or a clock that jumped: renewing tells
  const isStale = 'header' in first && first.status === 401 && token.signIn() === whose && token.expire();
  const arrived = isStale ? await once() : first;
  return 'code' in arrived ? { ok: false, problem: arrived } : resultOf<AnswerOf<R>>(arrived);
}

const outgoing = (route: Route, details: Asks, key?: string): Outgoing => ({
  method: route.slice(0, route.indexOf(' ')) as 'GET' | 'POST',
  path: addressOf(route, details),
  headers: headers(key),
  body: details.body,
  timeoutMs: TIMEOUT_MS,
});

/**
 * To be waited for before anything that says who asks: a token about to end is renewed, once for all that wait. Why
 * nothing may be sent, or null.
 */
export async function ready(): Promise<Problem | null> {
  const refresh = token.due();
  if (refresh === null) return null;
  const whose = token.signIn();
  renewing ??= renew(refresh).finally(() => {
    renewing = null;
  });
  const refused = await renewing;
  return refused ?? (token.signIn() === whose ? null : SIGNED_OUT);
}

async function renew(refreshToken: string): Promise<Problem | null> {
  const whose = token.signIn();
  const arrived = await send({
    method: 'POST',
    path: '/api/v1/sign-in/renewal',
    headers: { Accept: 'application/json', 'Accept-Language': language },
    body: { refreshToken },
    timeoutMs: TIMEOUT_MS,
  });
  if (token.signIn() !== whose) return null; // somebody else signed in meanwhile
  const result = resultOf<Parameters<typeof token.renewed>[0]>(arrived);
  if (result.ok) token.renewed(result.value);
  else if (result.problem.code === 'session-over') onSignedOut();
  else return result.problem;
  return result.ok ? null : { ...result.problem, status: 401 };
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
