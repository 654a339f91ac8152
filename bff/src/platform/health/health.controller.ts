import { setTimeout as pause } from 'node:timers/promises';
import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Public } from '../auth/access.decorators.js';
import { refuse } from '../http/problem.js';

const PATIENCE_MS = 2_000;
/** Of a table: without one a node that is cut off from its cluster may answer. */
const QUESTION = 'SELECT 1 FROM schema_migrations LIMIT 1';

/** `/healthz`: the process answers. `/readyz`: so does its database, within two seconds. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  @Get('healthz')
  @Public()
  health(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('readyz')
  @Public()
  async readiness(): Promise<{ status: 'ready' }> {
    const late = new AbortController();
    const answered = this.dataSource.query(QUESTION).then(
      () => true,
      () => false,
    );
    const isReady = await Promise.race([answered, pause(PATIENCE_MS, false, { signal: late.signal })]);
    late.abort();
    return isReady ? { status: 'ready' } : refuse('not-ready', 503);
  }
}
