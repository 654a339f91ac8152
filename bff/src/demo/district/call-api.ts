/** The product's own routes, called in process in the name of any account. */
import type { Decision } from '@anqi/shared';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SessionTokens } from '../../platform/index.js';

export interface Reply {
  status: number;
  // Bodies are the API's own; each use names the fields it reads.
  body: Record<string, unknown>;
}

export interface Call {
  accountId: string | null;
  method: 'GET' | 'POST';
  path: string;
  body?: object;
  /** A picture, as a form sends it; instead of a body. */
  upload?: Buffer;
  /** Of a write. */
  key?: string;
  /** Of another system, instead of an account. */
  intakeKey?: string;
  /** Visitors' reports are limited an address. */
  address?: string;
}

export type CallApi = (call: Call) => Promise<Reply>;

/** Calls in process: the same pipes, guards, use cases and transactions as over the network. */
export function apiOf(app: NestFastifyApplication): CallApi {
  const tokens = app.get(SessionTokens);
  const server = app.getHttpAdapter().getInstance();
  return async ({ accountId, method, path, body, upload, key, intakeKey, address }) => {
    const form = upload === undefined ? null : formOf(upload);
    const response = await server.inject({
      method,
      url: `/api/v1${path}`,
      ...(body === undefined ? {} : { payload: body }),
      ...(form === null ? {} : { payload: form }),
      headers: {
        ...(form === null ? {} : { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }),
        ...(accountId === null ? {} : { authorization: `Bearer ${tokens.issue(accountId)}` }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(intakeKey === undefined ? {} : { 'x-intake-key': intakeKey }),
      },
      ...(address === undefined ? {} : { remoteAddress: address }),
    });
    return { status: response.statusCode, body: response.body === '' ? {} : response.json() };
  };
}

const BOUNDARY = 'a-picture-of-the-demo';

function formOf(picture: Buffer): Buffer {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="photo.jpg"\r\nContent-Type: image/jpeg\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), picture, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
}

/** What the filer saw, as the phone sends it along. */
export function seenOf(decision: Decision): object {
  return {
    outcome: decision.outcome,
    verdicts: Object.fromEntries(decision.steps.map(({ rule, verdict }) => [rule, verdict])),
    policyId: decision.policy.id,
    policyVersion: decision.policy.version,
    calendarVersion: decision.calendarVersion,
  };
}
