import { type Routing as RoutingData, routingCheck } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { AccountEntity, AccountRoleEntity } from '../accounts/index.js';
import {
  type Actor,
  type Answer,
  Audit,
  Clock,
  type FieldProblem,
  isDuplicate,
  problem,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import { EnterpriseServiceEntity } from './enterprise-service.entity.js';
import { type PlannedMove, PlanRouting } from './plan-routing.js';
import type { ApplyRouting as ApplyRoutingBody, ProposedRouting, Routing } from './routing.dto.js';
import { RoutingVersionEntity } from './routing-version.entity.js';
import { Routings } from './routings.js';

/** Rows of one statement. */
const AT_ONCE = 500;

/** Puts a routing in force: a new version, and every enterprise to whom it gives it. Open requests stay where they are. */
@Injectable()
export class ApplyRouting {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly routings: Routings,
    private readonly planRouting: PlanRouting,
  ) {}

  run(write: WriteRequest, actor: Actor, body: ApplyRoutingBody): Promise<WriteAnswer<Routing>> {
    return this.writes.run(write, async (tx): Promise<Answer<Routing>> => {
      const errors = shapeFaults(body);
      if (errors.length > 0) return problem('invalid-input', 400, { errors });
      const routing = routingOf(body);
      const faults = await this.routings.faultsOf(tx, routing);
      if (faults.length > 0) return problem('routing-faults', 422, { extensions: { faults } });
      const { version } = await this.routings.current(tx);
      if (version !== body.version) return problem('version-conflict', 409, { params: { version } });
      const { moves } = await this.planRouting.of(tx, routing);
      if (!(await this.keep(tx, actor, { body, routing, moved: moves.length }))) {
        return problem('version-conflict', 409);
      }
      await this.move(tx, moves);
      await this.audit.record(tx, {
        actor,
        action: 'routing.apply',
        subject: { type: 'routing', id: String(version + 1) },
        before: { version },
        after: { version: version + 1, rows: routing.table.length, moved: moves.length },
        requestId: write.requestId,
        at: this.clock.now(),
      });
      return { status: 200, body: await this.routings.read(tx) };
    });
  }

  /** False where another one was applied in the meantime. */
  private async keep(
    tx: EntityManager,
    { accountId }: Actor,
    { body, routing, moved }: { body: ApplyRoutingBody; routing: RoutingData; moved: number },
  ): Promise<boolean> {
    const row = {
      version: body.version + 1,
      rows: [...routing.table],
      roles: routing.roles,
      note: body.note.trim(),
      moved,
      appliedBy: accountId,
      appliedAt: this.clock.now(),
    };
    try {
      await tx.insert(RoutingVersionEntity, row as never);
      return true;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return false;
    }
  }

  /** Officer and deputy of the unit stay; the others are given its officers in turn, the next one as deputy. */
  private async move(tx: EntityManager, moves: readonly PlannedMove[]): Promise<void> {
    const officers = await officersByUnit(
      tx,
      moves.map(({ after }) => after.lead),
    );
    const turns = new Map<string, number>();
    const services = moves.map(({ enterprise, before, after }): EnterpriseServiceEntity => {
      const own = officers.get(after.lead) ?? [];
      const turn = turns.get(after.lead) ?? 0;
      const place = own.indexOf(before?.officerId ?? '');
      if (place < 0) turns.set(after.lead, turn + 1);
      return {
        enterpriseId: enterprise.id,
        unitId: after.lead,
        cooperatingIds: after.cooperating,
        overseeingIds: after.overseeing,
        routedBy: after.row,
        ...(place < 0 ? pairOf(own, turn) : pairKept(own, place, before?.deputyId ?? '')),
      };
    });
    for (let from = 0; from < services.length; from += AT_ONCE) {
      const some = services.slice(from, from + AT_ONCE);
      await tx.delete(EnterpriseServiceEntity, {
        enterpriseId: In(some.map(({ enterpriseId }) => enterpriseId)),
      });
      await tx.insert(EnterpriseServiceEntity, some as never);
    }
  }
}

export function shapeFaults({ table, roles }: ProposedRouting): FieldProblem[] {
  return routingCheck({ table, roles }, '').map(({ pointer }) => ({ pointer, code: 'wrong-format' }));
}

export function routingOf({ table, roles }: ProposedRouting): RoutingData {
  return { table: table as unknown as RoutingData['table'], roles };
}

function pairOf(
  officers: readonly string[],
  turn: number,
): { officerId: string | null; deputyId: string | null } {
  const at = (place: number): string | null => officers[place % officers.length] ?? null;
  return { officerId: at(turn), deputyId: officers.length > 1 ? at(turn + 1) : null };
}

function pairKept(officers: readonly string[], place: number, deputyId: string): ReturnType<typeof pairOf> {
  const pair = pairOf(officers, place);
  return officers.includes(deputyId) ? { ...pair, deputyId } : pair;
}

/** The service officers of each unit. */
async function officersByUnit(tx: EntityManager, unitIds: readonly string[]): Promise<Map<string, string[]>> {
  const members = await tx.find(AccountEntity, {
    where: { departmentId: In([...new Set(unitIds)]) },
    order: { id: 'ASC' },
  });
  const roles = await tx.findBy(AccountRoleEntity, {
    role: 'service-officer',
    accountId: In(members.map(({ id }) => id)),
  });
  const officers = new Set(roles.map(({ accountId }) => accountId));
  const byUnit = new Map<string, string[]>();
  for (const { id, departmentId } of members) {
    if (departmentId === null || !officers.has(id)) continue;
    byUnit.set(departmentId, [...(byUnit.get(departmentId) ?? []), id]);
  }
  return byUnit;
}
