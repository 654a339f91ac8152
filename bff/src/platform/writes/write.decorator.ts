import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { refuse } from '../http/problem.js';
import type { AppRequest } from '../http/request.js';
import type { WriteRequest } from './writes.js';

const KEY = /^[A-Za-z0-9_-]{16,64}$/;

/** The write as it came in, for `Writes.run`. Refuses a request without a usable `Idempotency-Key`. */
export const Write = createParamDecorator((_data: unknown, context: ExecutionContext): WriteRequest => {
  const request = context.switchToHttp().getRequest<AppRequest>();
  return {
    actor: request.actor ?? null,
    key: keyOf(request.headers['idempotency-key']),
    route: `${request.method} ${request.url.split('?')[0] ?? ''}`,
    body: request.body,
    requestId: request.id,
  };
});

function keyOf(header: string | string[] | undefined): string {
  if (header === undefined || header === '') return refuse('idempotency-key-missing', 400);
  if (typeof header !== 'string' || !KEY.test(header)) return refuse('idempotency-key-malformed', 400);
  return header;
}
