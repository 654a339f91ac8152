import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** A value for each word of the one label; words come from our code and never from what somebody sent. */
export type Figures = Readonly<Record<string, number>>;

interface AskedFigure {
  name: string;
  help: string;
  label: string;
  /** Runs whenever the figures are asked for: by an index, and bounded. */
  read: () => Promise<Figures> | Figures;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * What `/metrics` tells of this process, in the text format of Prometheus. Labels are routes, states, names of jobs and
 * the like: no id, name or address, so that their number is bounded and nobody is told of.
 */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly registers = [this.registry];
  private isProcessWatched = false;

  readonly requests = new Histogram({
    name: 'anqi_http_request_seconds',
    help: 'Requests answered, by the pattern of their route',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: SECONDS,
    registers: this.registers,
  });
  readonly retries = new Counter({
    name: 'anqi_transaction_retries_total',
    help: 'Transactions that were rolled back by the database and tried again whole',
    labelNames: ['cause'] as const,
    registers: this.registers,
  });
  readonly givenUp = new Counter({
    name: 'anqi_transactions_given_up_total',
    help: 'Transactions that failed once more after the last attempt',
    labelNames: ['cause'] as const,
    registers: this.registers,
  });
  readonly jobRuns = new Counter({
    name: 'anqi_job_runs_total',
    help: 'Rounds of a job; result is done or failed',
    labelNames: ['job', 'result'] as const,
    registers: this.registers,
  });
  readonly jobRows = new Counter({
    name: 'anqi_job_rows_total',
    help: 'Rows that a job dealt with',
    labelNames: ['job'] as const,
    registers: this.registers,
  });
  readonly filings = new Counter({
    name: 'anqi_filings_total',
    help: 'Filings answered for the first time; result is accepted or the code of the problem',
    labelNames: ['result'] as const,
    registers: this.registers,
  });

  /** A figure that is not counted along but read when somebody asks; left out while it cannot be read. */
  register({ name, help, label, read }: AskedFigure): void {
    new Gauge({
      name,
      help,
      labelNames: [label],
      registers: this.registers,
      async collect() {
        this.reset();
        const figures = await Promise.resolve(read()).catch(() => ({}));
        for (const [word, value] of Object.entries(figures)) this.set({ [label]: word }, value);
      },
    });
  }

  /** Memory, CPU and the event loop are watched from the first time that somebody asks. */
  async text(): Promise<string> {
    if (!this.isProcessWatched) collectDefaultMetrics({ register: this.registry });
    this.isProcessWatched = true;
    return this.registry.metrics();
  }

  get contentType(): string {
    return this.registry.contentType;
  }
}
