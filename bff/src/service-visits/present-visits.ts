import { serviceVisitActions } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Accounts, type NamedRef } from '../accounts/index.js';
import { Departments } from '../departments/index.js';
import { Enterprises } from '../enterprises/index.js';
import { type Actor, Clock, toInstant } from '../platform/index.js';
import { RequestMatters } from '../requests/index.js';
import type {
  ServiceVisit,
  ServiceVisitLog,
  ServiceVisitMatter,
  ServiceVisitRow,
} from './service-visit.dto.js';
import { ServiceVisitMatterEntity } from './service-visit.entity.js';
import { situationOf, type VisitRecord } from './visit-record.js';
import { mayPlan } from './visit-scope.js';

type Names = (id: string | null) => NamedRef | null;

/** Visits as their readers see them. */
@Injectable()
export class PresentVisits {
  constructor(
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly departments: Departments,
    private readonly enterprises: Enterprises,
    private readonly requests: RequestMatters,
  ) {}

  /** A few round trips, however many visits they are. */
  async rows(tx: EntityManager, records: readonly VisitRecord[]): Promise<ServiceVisitRow[]> {
    const names = await this.namesOf(tx, records);
    return records.map((record) => presentRow(record, names));
  }

  async whole(tx: EntityManager, actor: Actor, record: VisitRecord): Promise<ServiceVisit> {
    const names = await this.namesOf(tx, [record]);
    const { visit } = record;
    return {
      ...presentRow(record, names),
      reason: visit.reason,
      log: await this.logOf(tx, actor, record, names),
      actions: serviceVisitActions({
        ...situationOf(record, { accountId: actor.accountId, today: this.clock.today() }),
        mayPlan: mayPlan(actor),
      }),
      version: visit.version,
    };
  }

  private async logOf(
    tx: EntityManager,
    actor: Actor,
    { visit }: VisitRecord,
    names: Names,
  ): Promise<ServiceVisitLog | null> {
    const { id, heldAt, hosts, words, loggedBy, loggedAt } = visit;
    if (heldAt === null || loggedAt === null) return null;
    const matters = await tx.find(ServiceVisitMatterEntity, {
      where: { visitId: id },
      order: { position: 'ASC' },
    });
    const shown: ServiceVisitMatter[] = [];
    for (const { category, words: said, answer, requestId, requestNumber } of matters) {
      const readable = requestId === null ? null : await this.requests.find(tx, actor, requestId);
      shown.push({ category, words: said, answer, requestId: readable?.id ?? null, requestNumber });
    }
    return {
      heldAt: toInstant(heldAt),
      hosts: hosts ?? '',
      words: words ?? '',
      loggedBy: names(loggedBy) ?? UNKNOWN,
      loggedAt: toInstant(loggedAt),
      matters: shown,
    };
  }

  private async namesOf(tx: EntityManager, records: readonly VisitRecord[]): Promise<Names> {
    const participants = records.flatMap((record) => record.participants);
    const known = (ids: (string | null)[]): string[] => ids.filter((id): id is string => id !== null);
    const accountIds = [
      ...participants.map(({ accountId }) => accountId),
      ...known(records.map(({ visit }) => visit.loggedBy)),
    ];
    const unitIds = known(participants.map(({ departmentId }) => departmentId));
    const enterpriseIds = records.map(({ visit }) => visit.enterpriseId);
    const named = new Map(
      [
        ...(await this.accounts.findMany(accountIds, tx)),
        ...(await this.departments.findMany(unitIds, tx)),
        ...(await this.enterprises.findMany(enterpriseIds, tx)),
      ].map(({ id, name }) => [id, { id, name }]),
    );
    return (id) => named.get(id ?? '') ?? null;
  }
}

const UNKNOWN: NamedRef = { id: '', name: '' };

function presentRow({ visit, participants }: VisitRecord, names: Names): ServiceVisitRow {
  return {
    id: visit.id,
    enterprise: names(visit.enterpriseId) ?? UNKNOWN,
    date: visit.visitDate,
    status: visit.status,
    participants: participants.map(({ accountId, departmentId, purpose, present }) => ({
      ...(names(accountId) ?? UNKNOWN),
      unit: names(departmentId),
      purpose,
      present,
    })),
  };
}
