import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

/** One line a request: the route's pattern and not its address, which may hold a token or a search. */
export function logRequests(server: FastifyInstance, log: Logger): void {
  server.addHook('onResponse', async (request, reply) => {
    log.info(
      {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
  });
}

const REQUEST_ID = /^[A-Za-z0-9_-]{8,64}$/;

/** Takes over the id that a proxy gave, or makes one. */
export function requestIdFrom(header: string | string[] | undefined, fresh: () => string): string {
  return typeof header === 'string' && REQUEST_ID.test(header) ? header : fresh();
}
