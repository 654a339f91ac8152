import { randomUUID } from 'node:crypto';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { appModule, type AppOptions } from './app.module.js';
import { scriptHashes, serveH5 } from './platform/h5/serve-h5.js';
import { addHeaders } from './platform/http/headers.js';
import { refuseAddress } from './platform/http/refuse-address.js';
import { logRequests, requestIdFrom } from './platform/http/request-log.js';
import { createLogger } from './platform/log.js';
import { Metrics } from './platform/metrics/metrics.js';
import { nestLogger } from './platform/nest-logger.js';

const LARGEST_BODY = 256 * 1024;
/** How often Node looks for clients that are too slow. */
const LOOK_AT_CONNECTIONS_MS = 5_000;
export const API_PREFIX = 'api/v1';

/** The whole application, ready to listen or to be called in process. */
export async function createApp(options: AppOptions): Promise<NestFastifyApplication> {
  const { config } = options;
  const adapter = new FastifyAdapter({
    bodyLimit: LARGEST_BODY,
    requestTimeout: config.patience.requestMs,
    connectionTimeout: config.patience.idleMs,
    http: {
      headersTimeout: config.patience.headersMs,
      connectionsCheckingInterval: Math.min(config.patience.headersMs, LOOK_AT_CONNECTIONS_MS),
    },
    trustProxy: (_address: string, hop: number) => hop < config.trustedProxies,
    requestIdHeader: false,
    genReqId: (request: { headers: Record<string, string | string[] | undefined> }) =>
      requestIdFrom(request.headers['x-request-id'], randomUUID),
    routerOptions: { maxParamLength: 400 },
    frameworkErrors: refuseAddress,
  });
  const log = createLogger(config);
  const app = await NestFactory.create<NestFastifyApplication>(appModule(options), adapter, {
    logger: nestLogger(log),
    bodyParser: false, // Fastify's own reads JSON; forms and plain text are none of ours
    abortOnError: false,
  });
  const server = adapter.getInstance() as unknown as FastifyInstance;
  app.setGlobalPrefix(API_PREFIX, { exclude: ['healthz', 'readyz', 'metrics', 'q/:token'] });
  server.removeContentTypeParser('text/plain');
  addHeaders(server, {
    scriptHashes: config.h5Dir === null ? [] : scriptHashes(config.h5Dir),
    isSecure: config.publicUrl?.startsWith('https:') ?? false,
  });
  logRequests(server, log, app.get(Metrics));
  if (config.h5Dir !== null) await serveH5(server, config.h5Dir);
  await app.init();
  await server.ready();
  return app;
}
