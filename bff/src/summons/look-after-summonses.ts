import { amberAt, digestGroup, isSummonsAwaited, type RequestPolicy } from '@anqi/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DueRows, isLeased, type Job, Jobs, toInstant, Transactions } from '../platform/index.js';
import { type DigestEntry, type DigestSource, DigestSources, RequestPolicies } from '../requests/index.js';
import { SummonsNames } from './summons-names.js';
import { SummonsNotices } from './summons-notices.js';
import { SummonsPeople } from './summons-people.js';
import { SummonsEntity } from './summons.entity.js';

/** Tells of a summons to which nobody reported in time, once; and each morning of those that are awaited. */
@Injectable()
export class LookAfterSummonses implements Job, DigestSource, OnModuleInit {
  readonly name = 'tell-overdue-summonses';
  readonly everyMs = 15_000;

  constructor(
    private readonly jobs: Jobs,
    private readonly dueRows: DueRows,
    private readonly transactions: Transactions,
    private readonly digests: DigestSources,
    private readonly policies: RequestPolicies,
    private readonly notices: SummonsNotices,
    private readonly people: SummonsPeople,
    private readonly names: SummonsNames,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this);
    this.digests.register(this);
  }

  run(now: Date): Promise<number> {
    return this.dueRows.each({
      entity: SummonsEntity,
      select: {},
      now,
      work: ({ id }, leasedUntil) =>
        this.transactions.run(async (tx) => {
          const row = await tx.findOneBy(SummonsEntity, { id });
          if (row === null || !isLeased(row, leasedUntil)) return 0;
          const isOverdue = row.dueAt <= now;
          const next = { nextCheckAt: isOverdue ? null : row.dueAt };
          const { affected } = await tx.update(SummonsEntity, { id, nextCheckAt: leasedUntil }, next);
          if (affected !== 1) return 0;
          if (isOverdue && isAwaited(row)) await this.notices.tellOverdue(tx, row, now);
          return 1;
        }),
    });
  }

  async digestEntries(manager: EntityManager, now: Date): Promise<DigestEntry[]> {
    const awaited = await manager.find(SummonsEntity, { where: { status: 'called' }, order: { id: 'ASC' } });
    const names = await this.names.of(manager, awaited);
    const entries: DigestEntry[] = [];
    for (const row of awaited) {
      const policy = this.policies.rulesOf(row, now)?.policy;
      const group = policy === undefined ? null : groupOf(row, policy, now);
      if (group === null) continue;
      const item = {
        summonsId: row.id,
        enterprise: names.sidesOf(row).caller,
        due: toInstant(row.dueAt),
        group,
      };
      entries.push({ item, recipients: await this.people.called(manager, row) });
    }
    return entries;
  }
}

const isAwaited = (row: SummonsEntity): boolean => isSummonsAwaited({ ...row, rated: false });

function groupOf(
  { calledAt, dueAt }: SummonsEntity,
  { lateness }: RequestPolicy,
  now: Date,
): ReturnType<typeof digestGroup> {
  const dueAtMs = dueAt.getTime();
  const amberAtMs = amberAt({ startAtMs: calledAt.getTime(), dueAtMs }, lateness.amberAfter);
  return digestGroup({ dueAtMs, amberAtMs }, now.getTime());
}
