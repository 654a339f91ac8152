import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Public } from '../auth/access.decorators.js';
import { refuse } from '../http/problem.js';

/** `/healthz`: the process answers. `/readyz`: so does its database. */
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
    await this.dataSource.query('SELECT 1').catch(() => refuse('not-ready', 503));
    return { status: 'ready' };
  }
}
