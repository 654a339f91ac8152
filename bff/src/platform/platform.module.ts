import {
  type DynamicModule,
  Global,
  Module,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Audit } from './audit/audit.js';
import { HeadFiles } from './audit/head-files.js';
import { PublishHeads } from './audit/publish-heads.js';
import { Receipts } from './audit/receipts.js';
import { SealAudit } from './audit/seal-audit.js';
import { AuditSigner } from './audit/signed.js';
import { AuthGuard } from './auth/auth.guard.js';
import { SessionTokens } from './auth/session-tokens.js';
import { StatedAccess } from './auth/stated-access.js';
import { Clock, SystemClock } from './clock.js';
import { CodeTags } from './codes/code-tags.js';
import { Config } from './config/config.js';
import { openDatabase, type Schema } from './database/data-source.js';
import { Transactions } from './database/transactions.js';
import { AuditedFile } from './exports/audited-file.js';
import { CodeLinksController } from './h5/code-links.controller.js';
import { HealthController } from './health/health.controller.js';
import { ProblemFilter } from './http/problem.filter.js';
import { validation } from './http/validation.js';
import { Ids } from './ids.js';
import { DueRows } from './jobs/due-rows.js';
import { JOB_TIMERS, Jobs } from './jobs/jobs.js';
import { LimitByAddress, LimitByCaller } from './limits/limit.guards.js';
import { Limits, openLimits } from './limits/limits.js';
import { createLogger, Log } from './log.js';
import { DatabaseFigures } from './metrics/database-figures.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { Metrics } from './metrics/metrics.js';
import { DeliverOutbox } from './outbox/deliver-outbox.js';
import { Outbox } from './outbox/outbox.js';
import { PersonalDigests } from './personal/personal-digests.js';
import { PersonalValues } from './personal/personal-values.js';
import { RollUps } from './roll-ups/roll-ups.js';
import { Seals } from './seals/seals.js';
import { DemoClock } from './settings/demo-clock.js';
import { Settings } from './settings/settings.js';
import { Fingerprints } from './writes/fingerprints.js';
import { ForgetKeys } from './writes/forget-keys.js';
import { Writes } from './writes/writes.js';

export interface PlatformOptions {
  config: Config;
  schema: Schema;
  /** Tests and loaders bring their own; else it is the demo's or the system's. */
  clock?: Clock;
  /** False for tests and loaders, which run the jobs themselves. */
  timers?: boolean;
}

const SHARED = [
  Metrics,
  Transactions,
  Settings,
  Ids,
  Audit,
  AuditedFile,
  AuditSigner,
  Receipts,
  Outbox,
  Jobs,
  DueRows,
  RollUps,
  Writes,
  Fingerprints,
  SessionTokens,
  CodeTags,
  Seals,
  PersonalValues,
  PersonalDigests,
  DemoClock,
];

/** What every feature stands on. It knows of no feature: those register their jobs and provide its ports. */
@Global()
@Module({})
export class PlatformModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: Jobs,
    private readonly sealAudit: SealAudit,
    private readonly publishHeads: PublishHeads,
    private readonly deliverOutbox: DeliverOutbox,
    private readonly forgetKeys: ForgetKeys,
    private readonly rollUps: RollUps,
  ) {}

  static with({ config, schema, clock, timers = true }: PlatformOptions): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DiscoveryModule],
      controllers: [HealthController, MetricsController, CodeLinksController],
      providers: [
        ...SHARED,
        DatabaseFigures,
        SealAudit,
        HeadFiles,
        PublishHeads,
        DeliverOutbox,
        ForgetKeys,
        StatedAccess,
        { provide: Config, useValue: config },
        { provide: JOB_TIMERS, useValue: timers },
        { provide: Log, useFactory: () => createLogger(config) },
        {
          provide: DataSource,
          useFactory: (personal: PersonalValues) => openDatabase(config.database, schema, personal),
          inject: [PersonalValues],
        },
        {
          provide: Clock,
          useFactory: (demo: DemoClock) => clock ?? startClock(config, demo),
          inject: [DemoClock],
        },
        { provide: APP_PIPE, useFactory: validation },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: Limits, useFactory: (log: Log) => openLimits(config.redisUrl, log), inject: [Log] },
        { provide: APP_GUARD, useClass: LimitByAddress },
        { provide: APP_GUARD, useClass: AuthGuard },
        { provide: APP_GUARD, useClass: LimitByCaller },
      ],
      exports: [...SHARED, Config, Limits, Log, DataSource, Clock],
    };
  }

  onModuleInit(): void {
    this.jobs.register(this.deliverOutbox);
    this.jobs.register(this.sealAudit);
    this.jobs.register(this.publishHeads);
    this.jobs.register(this.forgetKeys);
    this.jobs.register(this.rollUps);
  }

  /** Nest calls this after the server has answered what was under way and the jobs have stopped. */
  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
  }
}

async function startClock(config: Config, demo: DemoClock): Promise<Clock> {
  if (!config.demo) return new SystemClock();
  await demo.load();
  return demo;
}
