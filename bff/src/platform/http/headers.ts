import type { FastifyInstance } from 'fastify';

/** `no-referrer`: addresses carry tokens. The camera is for scanning. */
const HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

const A_YEAR_BY_TLS = { 'strict-transport-security': 'max-age=31536000' };

/**
 * `scriptHashes`: of the scripts written into the H5 page itself; no other may run. `isSecure`: people come by https alone.
 * No answer allows another origin: there is no CORS.
 */
export function addHeaders(
  server: FastifyInstance,
  { scriptHashes, isSecure }: { scriptHashes: readonly string[]; isSecure: boolean },
): void {
  const headers = {
    ...HEADERS,
    ...(isSecure ? A_YEAR_BY_TLS : {}),
    'content-security-policy': contentPolicy(scriptHashes),
  };
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
    "form-action 'self'",
  ].join('; ');
}
