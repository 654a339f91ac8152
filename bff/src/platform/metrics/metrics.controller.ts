import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, Headers, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../auth/access.decorators.js';
import { Config } from '../config/config.js';
import { refuse } from '../http/problem.js';
import type { AppReply } from '../http/request.js';
import { Metrics } from './metrics.js';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** `/metrics`, for whoever watches the servers: by the bearer token of `METRICS_TOKEN`. Without one it is not there, except in the demo. */
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly config: Config,
    private readonly metrics: Metrics,
  ) {}

  @Get()
  @Public()
  @Header('cache-control', 'no-store')
  async read(
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) reply: AppReply,
  ): Promise<string> {
    const { metricsToken, demo } = this.config;
    if (metricsToken === null && !demo) return refuse('not-found', 404);
    if (metricsToken !== null && !isBearer(authorization, metricsToken)) return refuse('not-signed-in', 401);
    void reply.header('content-type', this.metrics.contentType);
    return this.metrics.text();
  }
}

function isBearer(authorization = '', token: string): boolean {
  return timingSafeEqual(digest(authorization), digest(`Bearer ${token}`));
}
