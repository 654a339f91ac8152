import { can, relationsBetween } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type AccountEntity, Accounts } from '../accounts/index.js';
import { Departments } from '../departments/index.js';
import { type EnterpriseEntity, Enterprises } from '../enterprises/index.js';
import {
  type Actor,
  type Answer,
  Audit,
  Clock,
  isDuplicate,
  Outbox,
  type OutboxMessage,
  problem,
  refuse,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import { EnterpriseServiceEntity } from './enterprise-service.entity.js';
import type { AssignOfficer as AssignOfficerBody, EnterpriseService } from './service-officer.dto.js';
import { isServiceOfficer } from './service-officers.js';
import { Services } from './services.js';

type Pair = Pick<EnterpriseServiceEntity, 'officerId' | 'deputyId'>;

interface Chosen {
  officer: AccountEntity;
  pair: Pair;
  unitId: string;
}

/** Chooses officer and deputy of one enterprise. What is open stays: it is theirs from now on. */
@Injectable()
export class AssignOfficer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly accounts: Accounts,
    private readonly departments: Departments,
    private readonly enterprises: Enterprises,
    private readonly services: Services,
  ) {}

  async read(actor: Actor, enterpriseId: string): Promise<EnterpriseService> {
    const tx = this.dataSource.manager;
    const { enterprise, service } = await this.demand(tx, actor, enterpriseId);
    return this.present(tx, enterprise, service);
  }

  run(
    write: WriteRequest,
    actor: Actor,
    { enterpriseId, body }: { enterpriseId: string; body: AssignOfficerBody },
  ): Promise<WriteAnswer<EnterpriseService>> {
    return this.writes.run(write, async (tx): Promise<Answer<EnterpriseService>> => {
      const { enterprise, service: before } = await this.demand(tx, actor, enterpriseId);
      const chosen = await this.chosen(tx, body, before);
      if ('pointer' in chosen) return unknown(chosen.pointer);
      const { officer, pair, unitId } = chosen;
      const after = { ...(before ?? newService(enterpriseId, unitId)), ...pair, pairByHand: true };
      if (!(await keep(tx, before, after))) return problem('version-conflict', 409);
      await this.audit.record(tx, {
        actor,
        action: 'service.assign',
        subject: { type: 'enterprise', id: enterpriseId },
        before: before && pairOf(before),
        after: { unitId, ...pairOf(after) },
        requestId: write.requestId,
        at: this.clock.now(),
      });
      await this.tell(tx, enterprise, { before, after, officer: officer.name });
      return { status: 200, body: await this.present(tx, enterprise, after) };
    });
  }

  /** Both of the unit that serves it; where nobody does yet, of the officer's. */
  private async chosen(
    tx: EntityManager,
    { officerId, deputyId = null }: AssignOfficerBody,
    before: EnterpriseServiceEntity | null,
  ): Promise<Chosen | { pointer: string }> {
    const officer = await this.accounts.find(officerId, tx);
    const unitId = before?.unitId ?? officer?.departmentId ?? '';
    if (officer === null || !(await isOfficerOf(tx, officer, unitId))) return { pointer: '/officerId' };
    const pair = { officerId, deputyId };
    if (deputyId === null) return { officer, pair, unitId };
    const deputy = await this.accounts.find(deputyId, tx);
    const isDeputy = deputyId !== officerId && (await isOfficerOf(tx, deputy, unitId));
    return isDeputy ? { officer, pair, unitId } : { pointer: '/deputyId' };
  }

  /** The staff know which enterprises there are: what is not theirs to do is a 403. */
  private async demand(
    tx: EntityManager,
    actor: Actor,
    enterpriseId: string,
  ): Promise<{ enterprise: EnterpriseEntity; service: EnterpriseServiceEntity | null }> {
    const enterprise = await this.enterprises.find(enterpriseId, tx);
    if (enterprise === null) return refuse('not-found', 404);
    const service = await this.services.find(enterpriseId, tx);
    return mayAssign(actor, service) ? { enterprise, service } : refuse('forbidden', 403);
  }

  private async present(
    tx: EntityManager,
    { id, name }: EnterpriseEntity,
    service: EnterpriseServiceEntity | null,
  ): Promise<EnterpriseService> {
    const enterprise = { id, name };
    if (service === null) {
      return { enterprise, unit: null, officer: null, deputy: null, onDuty: null, pairByHand: false };
    }
    const { unitId, officerId, deputyId, pairByHand } = service;
    const onDutyId = (await this.services.duties(tx)).onDutyOf(service);
    const ids = [officerId, deputyId, onDutyId].filter((each): each is string => each !== null);
    const known = [
      ...(await this.accounts.findMany(ids, tx)),
      ...(await this.departments.findMany([unitId], tx)),
    ];
    const named = (of: string | null) => {
      const found = known.find((each) => each.id === of);
      return found ? { id: found.id, name: found.name } : null;
    };
    return {
      enterprise,
      unit: named(unitId),
      officer: named(officerId),
      deputy: named(deputyId),
      onDuty: named(onDutyId),
      pairByHand,
    };
  }

  /** Those who begin, those who end, and the enterprise; nobody where nothing changed for him. */
  private async tell(
    tx: EntityManager,
    { id, name }: EnterpriseEntity,
    { before, after, officer }: { before: Pair | null; after: Pair; officer: string },
  ): Promise<void> {
    const at = this.clock.now();
    const add = (kind: string, recipient: OutboxMessage['recipient']): Promise<void> =>
      this.outbox.add(tx, {
        kind,
        recipient,
        data: { enterpriseId: id, enterprise: name, officer },
        at,
        dedupeKey: `${kind}:${id}:${at.getTime()}:${recipient.id}`,
      });
    const is = [after.officerId, after.deputyId];
    const isNew = after.officerId !== before?.officerId;
    if (isNew && after.officerId) await add('service-assigned', { kind: 'account', id: after.officerId });
    if (after.deputyId && after.deputyId !== before?.deputyId)
      await add('service-deputised', { kind: 'account', id: after.deputyId });
    for (const was of [before?.officerId, before?.deputyId])
      if (was && !is.includes(was)) await add('service-passed-on', { kind: 'account', id: was });
    if (isNew) await add('service-changed', { kind: 'enterprise', id });
  }
}

/** The centre for everybody, the head for those whom his unit serves. */
export function mayAssign(actor: Actor, service: Pick<EnterpriseServiceEntity, 'unitId'> | null): boolean {
  const relations = relationsBetween(
    { ...actor, officerId: null },
    service === null ? {} : { departmentId: service.unitId },
  );
  return can(actor.roles, 'service.assign', relations);
}

async function isOfficerOf(
  tx: EntityManager,
  account: AccountEntity | null,
  unitId: string,
): Promise<boolean> {
  return account !== null && account.departmentId === unitId && (await isServiceOfficer(tx, account.id));
}

function newService(enterpriseId: string, unitId: string): EnterpriseServiceEntity {
  const nobody = { officerId: null, deputyId: null, cooperatingIds: [], overseeingIds: [] };
  return { enterpriseId, unitId, ...nobody, routedBy: null, pairByHand: true };
}

/** False where a routing gave it to another unit in the meantime. */
async function keep(
  tx: EntityManager,
  before: EnterpriseServiceEntity | null,
  after: EnterpriseServiceEntity,
): Promise<boolean> {
  const { enterpriseId, unitId, officerId, deputyId, pairByHand } = after;
  if (before !== null) {
    await tx.update(EnterpriseServiceEntity, { enterpriseId, unitId }, { officerId, deputyId, pairByHand });
    return tx.existsBy(EnterpriseServiceEntity, { enterpriseId, unitId });
  }
  try {
    await tx.insert(EnterpriseServiceEntity, { ...after }); // TypeORM writes into what it is given
    return true;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return false;
  }
}

const pairOf = ({ officerId, deputyId, pairByHand }: EnterpriseServiceEntity): object => ({
  officerId,
  deputyId,
  pairByHand,
});

function unknown(pointer: string): ReturnType<typeof problem> {
  return problem('invalid-input', 400, { errors: [{ pointer, code: 'unknown-reference' }] });
}
