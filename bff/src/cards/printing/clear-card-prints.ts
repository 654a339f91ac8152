import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MS_PER_HOUR } from '@anqi/shared';
import { DataSource, In, LessThanOrEqual } from 'typeorm';
import { type Job, Jobs } from '../../platform/index.js';
import { CardPrintEntity } from './card-print.entity.js';
import { PrintStore } from './print-store.js';

const BATCH = 20;

/** Clears files away that nobody fetched in time, and what was printed of a batch given up; the rows stay. */
@Injectable()
export class ClearCardPrints implements Job, OnModuleInit {
  readonly name = 'clear-card-prints';
  readonly everyMs = MS_PER_HOUR;

  constructor(
    private readonly jobs: Jobs,
    private readonly dataSource: DataSource,
    private readonly store: PrintStore,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this);
  }

  async run(now: Date): Promise<number> {
    const { manager } = this.dataSource;
    const over = { state: In(['ready', 'failed']), nextCheckAt: LessThanOrEqual(now) };
    const prints = await manager.find(CardPrintEntity, { select: { id: true }, where: over, take: BATCH });
    for (const { id } of prints) {
      await this.store.remove(id);
      await manager.update(CardPrintEntity, { ...over, id }, { state: 'expired', nextCheckAt: null });
    }
    return prints.length;
  }
}
