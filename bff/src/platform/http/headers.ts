import type { FastifyInstance } from 'fastify';

/** `no-referrer`: addresses carry tokens. The camera is for scanning. */
const HEADERS = {
  'permissions-policy': 'camera=(self), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** `scriptHashes`: of the scripts written into the H5 page itself; no other may run. */
export function addHeaders(server: FastifyInstance, scriptHashes: readonly string[]): void {
  const headers = { ...HEADERS, 'content-security-policy': contentPolicy(scriptHashes) };
  server.addHook('onSend', async (request, reply) => {
    void reply.headers(headers).header('x-request-id', request.id);
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) {
      void reply.header('cache-control', 'no-store');
    }
  });
}

/** wasm decodes a picture where the browser cannot; styles are written by Taro at run time. */
function contentPolicy(scriptHashes: readonly string[]): string {
  const scripts = ["'self'", "'wasm-unsafe-eval'", ...scriptHashes.map((hash) => `'${hash}'`)];
  return [
    "default-src 'self'",
    `script-src ${scripts.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
