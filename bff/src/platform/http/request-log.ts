import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Metrics } from '../metrics/metrics.js';

/** One line and one count a request: by the route's pattern and not its address, which may hold a token or a search. */
export function logRequests(server: FastifyInstance, log: Logger, { requests }: Metrics): void {
  server.addHook('onResponse', async (request, reply) => {
    const { method } = request;
    const route = request.routeOptions.url ?? 'none';
    const status = reply.statusCode;
    requests.observe({ method, route, status }, reply.elapsedTime / 1000);
    log.info({ requestId: request.id, method, route, status, ms: Math.round(reply.elapsedTime) }, 'request');
  });
}

const REQUEST_ID = /^[A-Za-z0-9_-]{8,64}$/;

/** Takes over the id that a proxy gave, or makes one. */
export function requestIdFrom(header: string | string[] | undefined, fresh: () => string): string {
  return typeof header === 'string' && REQUEST_ID.test(header) ? header : fresh();
}
