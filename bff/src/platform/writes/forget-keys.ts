import { MS_PER_DAY, MS_PER_HOUR } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, In, LessThan } from 'typeorm';
import type { Job } from '../jobs/jobs.js';
import { IdempotencyKeyEntity } from './idempotency-key.entity.js';

/** A phone that was offline longer than this has to be asked again. */
const KEPT_MS = 30 * MS_PER_DAY;
const BATCH = 500;

/** Forgets old idempotency keys with the answers they hold. */
@Injectable()
export class ForgetKeys implements Job {
  readonly name = 'forget-keys';
  readonly everyMs = MS_PER_HOUR;

  constructor(private readonly dataSource: DataSource) {}

  async run(now: Date): Promise<number> {
    const { manager } = this.dataSource;
    const old = await manager.find(IdempotencyKeyEntity, {
      select: { id: true },
      where: { createdAt: LessThan(new Date(now.getTime() - KEPT_MS)) },
      take: BATCH,
    });
    if (old.length > 0) await manager.delete(IdempotencyKeyEntity, { id: In(old.map(({ id }) => id)) });
    return old.length;
  }
}
