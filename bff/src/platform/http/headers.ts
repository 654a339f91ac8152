import type { FastifyInstance } from 'fastify';

/**
 * `no-referrer`: addresses carry tokens. The camera is for scanning, wasm for decoding a picture where the browser
 * cannot; styles are written by Taro at run time.
 */
const HEADERS = {
  'content-security-policy':
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; " +
    "img-src 'self' data: blob:; media-src 'self' blob:; worker-src 'self' blob:; object-src 'none'; " +
    "base-uri 'self'; frame-ancestors 'none'",
  'permissions-policy': 'camera=(self), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

export function addHeaders(server: FastifyInstance): void {
  server.addHook('onSend', async (request, reply) => {
    void reply.headers(HEADERS).header('x-request-id', request.id);
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) {
      void reply.header('cache-control', 'no-store');
    }
  });
}
