import {
  dateOf,
  digestGroup,
  type DigestItem,
  digestOf,
  formatInstant,
  formatTime,
  instantOf,
  isWorkingDayBy,
  localDay,
  MS_PER_DAY,
} from '@anqi/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Brackets, DataSource, In } from 'typeorm';
import { Accounts } from '../accounts/index.js';
import { Enterprises } from '../enterprises/index.js';
import { isDuplicate, type Job, Jobs, Outbox, toInstant, Transactions } from '../platform/index.js';
import { Policies } from '../policies/index.js';
import { type DigestEntry, DigestSources } from './digest-sources.js';
import { RequestDigestEntity } from './request-digest.entity.js';
import { RequestNotices } from './request-notices.js';
import { RequestDepartmentEntity } from './request-parts.entity.js';
import { RequestPolicies } from './request-policies.js';
import { RequestEntity } from './request.entity.js';

/**
 * On the morning of a working day, tells everybody at once what is overdue, due today or due soon with him, deputies
 * with those for whom they stand in. Whoever has nothing hears nothing. A warning of its own for each would be a storm.
 */
@Injectable()
export class TellDigest implements Job, OnModuleInit {
  readonly name = 'tell-digest';
  readonly everyMs = 30_000;
  /** The date that this process knows to be told. */
  private toldOn = '';

  constructor(
    private readonly jobs: Jobs,
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly accounts: Accounts,
    private readonly enterprises: Enterprises,
    private readonly policies: RequestPolicies,
    private readonly calendars: Policies,
    private readonly notices: RequestNotices,
    private readonly sources: DigestSources,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this);
  }

  async run(now: Date): Promise<number> {
    const today = dateOf(toInstant(now));
    if (this.toldOn === today || !this.isTime(now, today)) return 0;
    const { manager } = this.dataSource;
    const isTold = await manager.existsBy(RequestDigestEntity, { date: today });
    const told = isTold ? 0 : await this.tell(today, now);
    this.toldOn = today;
    return told;
  }

  /** From the hour of the district's rules until close of business: a server that slept tells it late, not at night. */
  private isTime(now: Date, today: string): boolean {
    if (!isWorkingDayBy(this.calendars.days(), today)) return false;
    const { digestAt, closeOfBusiness } = this.policies.inForceOn(today);
    const time = formatTime(now.getTime());
    return digestAt <= time && time < closeOfBusiness;
  }

  /** Reads first and writes in one short transaction, which the date's own row lets through once. */
  private async tell(today: string, now: Date): Promise<number> {
    const digests = await this.read(now);
    try {
      return await this.transactions.run(async (tx) => {
        await tx.insert(RequestDigestEntity, { date: today, at: now, people: digests.size });
        for (const [accountId, items] of digests) {
          await this.outbox.add(tx, {
            kind: 'request-digest',
            recipient: { kind: 'account', id: accountId },
            data: { date: today, ...digestOf(items) },
            at: now,
            dedupeKey: `request-digest:${today}:${accountId}`,
          });
        }
        return 1;
      });
    } catch (error) {
      if (isDuplicate(error)) return 0;
      throw error;
    }
  }

  /** By account, in the order of due dates. */
  private async read(now: Date): Promise<Map<string, DigestItem[]>> {
    const { manager } = this.dataSource;
    const entries = [...(await this.ofRequests(now)), ...(await this.sources.read(manager, now))].sort(
      (one, other) => Date.parse(one.item.due) - Date.parse(other.item.due),
    );
    const reached = await this.accounts.reachedByEach(
      manager,
      entries.flatMap(({ recipients }) => recipients),
    );
    const digests = new Map<string, DigestItem[]>();
    for (const { item, recipients } of entries) {
      for (const accountId of new Set(recipients.flatMap(reached))) {
        const own = digests.get(accountId) ?? [];
        own.push(item);
        digests.set(accountId, own);
      }
    }
    return digests;
  }

  private async ofRequests(now: Date): Promise<DigestEntry[]> {
    const { manager } = this.dataSource;
    const requests = await this.nearing(now);
    const ids = requests.map(({ id }) => id);
    const parts =
      ids.length === 0 ? [] : await manager.findBy(RequestDepartmentEntity, { requestId: In(ids) });
    const enterprises = await this.enterprises.findMany(requests.map(({ enterpriseId }) => enterpriseId));
    const names = new Map(enterprises.map(({ id, name }) => [id, name]));
    const partsOf = new Map(ids.map((id): [string, RequestDepartmentEntity[]] => [id, []]));
    for (const part of parts) partsOf.get(part.requestId)?.push(part);
    const records = requests.map((request) => {
      return { request, parts: partsOf.get(request.id) ?? [], clocks: [], events: [] };
    });
    const holders = await this.notices.holdersOfEach(manager, records);
    return requests.flatMap((request, at) => {
      const item = itemOf(request, names, now);
      return item === null ? [] : [{ item, recipients: holders[at] ?? [] }];
    });
  }

  private nearing(now: Date): Promise<RequestEntity[]> {
    const tomorrow = new Date(instantOf(localDay(now.getTime()), MS_PER_DAY));
    return this.dataSource.manager
      .createQueryBuilder(RequestEntity, 'r')
      .where('r.dueAt IS NOT NULL')
      .andWhere(
        new Brackets((where) =>
          where.where('r.amberAt <= :now', { now }).orWhere('r.dueAt < :tomorrow', { tomorrow }),
        ),
      )
      .orderBy('r.dueAt')
      .addOrderBy('r.id')
      .getMany();
  }
}

function itemOf(
  { id, number, enterpriseId, dueAt, amberAt }: RequestEntity,
  names: ReadonlyMap<string, string>,
  now: Date,
): DigestItem | null {
  if (dueAt === null || amberAt === null) return null;
  const group = digestGroup({ dueAtMs: dueAt.getTime(), amberAtMs: amberAt.getTime() }, now.getTime());
  const due = formatInstant(dueAt.getTime());
  return group && { requestId: id, number, enterprise: names.get(enterpriseId) ?? '', due, group };
}
