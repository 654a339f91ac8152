import { addDays, daysBetween, MS_PER_DAY } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock.js';
import { Settings } from './settings.js';

const OFFSET = 'demo.offset-days';

/** Real time moved ahead by whole days, so that a visitor sees a quiet day and an open one. Never moved back. */
@Injectable()
export class DemoClock extends Clock {
  private offset = 0;

  constructor(private readonly settings: Settings) {
    super();
  }

  now(): Date {
    return new Date(Date.now() + this.offset * MS_PER_DAY);
  }

  get offsetDays(): number {
    return this.offset;
  }

  async load(): Promise<void> {
    this.offset = (await this.settings.read<number>(OFFSET)) ?? 0;
  }

  /** Keeps the offset that makes `date` today; it takes effect by `load`, after the commit. */
  async keep(tx: EntityManager, date: string): Promise<void> {
    await this.settings.write(tx, OFFSET, this.offset + daysBetween(this.today(), date));
  }

  /** The real date, whatever the visitor chose. */
  realToday(): string {
    return addDays(this.today(), -this.offset);
  }
}
