import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { API_PREFIX } from './app.js';
import { appModule } from './app.module.js';
import { describeProblems } from './platform/http/openapi-problems.js';
import type { Config } from './platform/index.js';

/** Writes `openapi.json` from the DTOs: `node dist/openapi.js`. In preview nothing is opened or started. */
const key = 'only-for-the-description-of-the-api';
const config: Config = {
  port: 0,
  host: '127.0.0.1',
  database: { kind: 'sqlite', file: ':memory:' },
  demo: true,
  h5Dir: null,
  keys: { session: key, codes: key, audit: key, digest: key, intake: key, seal: key },
  codeKeys: { ring: [{ id: '1', secret: key }], retired: [] },
  district: { code: '000000', others: [] },
  oldSealKeys: [],
  suite: 'international',
  publicUrl: null,
  trustedProxies: 0,
  photoDir: null,
  printDir: null,
  limits: { account: 1, address: 1 },
  redisUrl: null,
  patience: { headersMs: 1, requestMs: 1, idleMs: 1 },
  auditHeadsDir: null,
  metricsToken: null,
  logLevel: 'silent',
  sheetRows: 200,
  sheetKilobytes: 1024,
  policyPack: 'nanchang-hitech',
  wechat: null,
};

const app = await NestFactory.create<NestFastifyApplication>(appModule({ config }), new FastifyAdapter(), {
  preview: true,
  logger: false,
});
app.setGlobalPrefix(API_PREFIX, { exclude: ['healthz', 'readyz', 'metrics', 'q/:token'] });
const description = new DocumentBuilder()
  .setTitle('Anqi')
  .setDescription(
    'Enterprise visits: filed, approved, shown, verified, recorded, rated. Errors are RFC 9457 problems.',
  )
  .setVersion('1')
  .addBearerAuth()
  .addApiKey({ type: 'apiKey', in: 'header', name: 'X-Intake-Key' }, 'intake-key')
  .build();
const document = describeProblems(SwaggerModule.createDocument(app, description));
writeFileSync(process.argv[2] ?? 'openapi.json', `${JSON.stringify(document, null, 2)}\n`);
