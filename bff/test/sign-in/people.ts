import { Secret, TOTP } from 'otpauth';
import { Admit } from '../../src/sign-in/index.js';
import { Client } from '../harness/client.js';
import { ACCOUNTS } from '../harness/district.js';
import type { TestApp } from '../harness/test-app.js';

export const PASSWORD = '示例的长密码 2026';
export const CHROME = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Safari/537.36' };

/** Signed in, as the phone keeps it. */
export interface SignedIn {
  accessToken: string;
  refreshToken: string;
  deviceToken: string;
  session: { account: { id: string }; roles: string[] };
}

export interface Enrolled extends SignedIn {
  login: string;
  secret: string;
}

/** What an authenticator with that secret shows, so many seconds from now. */
export function shown(it: TestApp, secret: string, seconds = 0): string {
  const timestamp = it.clock.now().getTime() + seconds * 1000;
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

export async function codeFor(it: TestApp, accountId: string): Promise<string> {
  const reply = await it.as(ACCOUNTS.administrator).post(`/accounts/${accountId}/admission-code`);
  return reply.body.code as string;
}

/** Takes the account by a one-time code, with password and authenticator. */
export async function enrol(it: TestApp, accountId: string, login: string): Promise<Enrolled> {
  const admissionCode = await codeFor(it, accountId);
  const visitor = it.as(null);
  const begun = await visitor.post('/sign-in/enrolment', { admissionCode, login, password: PASSWORD });
  const { secret } = begun.body as { secret: string };
  const oneTimePassword = shown(it, secret);
  const confirmation = { admissionCode, oneTimePassword };
  const { status, body } = await visitor.post('/sign-in/enrolment/confirmation', confirmation);
  if (status !== 200) throw new Error(`not enrolled: ${status} ${body.code}`);
  return { ...body, login, secret };
}

/** Each of these comes from an address of its own. */
export const withToken = (it: TestApp, token: string): Client => new Client(it.app, token);

export const renew = (it: TestApp, refreshToken: string) =>
  it.as(null).post('/sign-in/renewal', { refreshToken });

export const firstCode = (it: TestApp) =>
  it.app.get(Admit).issueFirst({ name: '示例管理员', title: '区管理员' });
