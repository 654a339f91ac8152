import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Log, withoutMessage } from '../log.js';
import { Metrics } from '../metrics/metrics.js';

/** Regular work. It claims its rows by an index, a batch at a time, and must bear running twice. */
export interface Job {
  name: string;
  everyMs: number;
  /** One batch; answers how many rows it dealt with, so that 0 means nothing is due. */
  run(now: Date): Promise<number>;
  /** How many rows fill a batch, so that more may be due at once; 1 unless said otherwise. What comes meanwhile waits for its time. */
  batch?: number;
}

const MOST_ROUNDS = 1000;

/** Whether jobs start by themselves. */
export const JOB_TIMERS = Symbol('job-timers');

/** Runs the registered jobs, each in its own rhythm and never twice at once in this process. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly jobs: Job[] = [];
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly running = new Map<string, Promise<number>>();
  private readonly draining = new Set<string>();
  private isStopping = false;

  constructor(
    private readonly clock: Clock,
    private readonly log: Log,
    @Inject(JOB_TIMERS) private readonly isTimed: boolean,
    private readonly metrics: Metrics,
  ) {}

  register(job: Job): void {
    this.jobs.push(job);
  }

  onApplicationBootstrap(): void {
    if (!this.isTimed) return;
    for (const job of this.jobs) this.timers.push(setInterval(() => void this.quietly(job), job.everyMs));
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    for (const timer of this.timers) clearInterval(timer);
    await Promise.allSettled(this.running.values());
  }

  /** Runs everything that is due at `now`, and what that makes due in its turn, until nothing is left. */
  async runAll(now: Date = this.clock.now()): Promise<number> {
    let total = 0;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      let done = 0;
      for (const job of this.jobs) done += await this.once(job, now);
      if (done === 0) return total;
      total += done;
    }
    throw new Error('the jobs do not come to rest');
  }

  /** Batch after batch until one is not full, so that a rush is worked off at once. */
  private async quietly(job: Job): Promise<void> {
    if (this.draining.has(job.name) || this.running.has(job.name)) return;
    this.draining.add(job.name);
    try {
      while (!this.isStopping && (await this.once(job, this.clock.now())) >= (job.batch ?? 1));
    } catch (error) {
      this.log.error({ job: job.name, err: withoutMessage(error) }, 'job failed');
    } finally {
      this.draining.delete(job.name);
    }
  }

  /** A timed run may be under way: the next one waits for its end. */
  private async once(job: Job, now: Date): Promise<number> {
    await this.running.get(job.name)?.catch(() => undefined);
    const run = this.counted(job, now).finally(() => this.running.delete(job.name));
    this.running.set(job.name, run);
    return run;
  }

  private async counted(job: Job, now: Date): Promise<number> {
    try {
      const rows = await job.run(now);
      this.metrics.jobRuns.inc({ job: job.name, result: 'done' });
      this.metrics.jobRows.inc({ job: job.name }, rows);
      return rows;
    } catch (error) {
      this.metrics.jobRuns.inc({ job: job.name, result: 'failed' });
      throw error;
    }
  }
}
