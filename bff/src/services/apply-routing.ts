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
import { loadsOf } from './service-officers.js';
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

  /**
   * Officer and deputy stay where they are of the unit, or were chosen by hand and the unit stays. The others are given
   * whichever of its officers serves the fewest, the next one as deputy.
   */
  private async move(tx: EntityManager, moves: readonly PlannedMove[]): Promise<void> {
    const officers = await officersByUnit(
      tx,
      moves.map(({ after }) => after.lead),
    );
    const keptBy = (move: PlannedMove): Pair | null => pairKept(officers.get(move.after.lead) ?? [], move);
    const loads = await loadsOf(tx, [...officers.values()].flat());
    for (const move of moves) {
      const officerId = move.before?.officerId ?? '';
      if (keptBy(move) === null) loads.set(officerId, (loads.get(officerId) ?? 0) - 1);
    }
    const services = moves.map((move): EnterpriseServiceEntity => {
      const { enterprise, after } = move;
      return {
        enterpriseId: enterprise.id,
        unitId: after.lead,
        cooperatingIds: after.cooperating,
        overseeingIds: after.overseeing,
        routedBy: after.row,
        ...(keptBy(move) ?? leastLoaded(officers.get(after.lead) ?? [], loads)),
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

type Pair = Pick<EnterpriseServiceEntity, 'officerId' | 'deputyId' | 'pairByHand'>;

/** `null` where it ends. */
function pairKept(officers: readonly string[], { before, after }: PlannedMove): Pair | null {
  if (before === null) return null;
  const { officerId, deputyId, pairByHand } = before;
  if (pairByHand && before.unitId === after.lead) return { officerId, deputyId, pairByHand };
  const place = officers.indexOf(officerId ?? '');
  if (place < 0) return null;
  const isDeputyOf = deputyId !== null && officers.includes(deputyId);
  return isDeputyOf ? { officerId, deputyId, pairByHand: false } : pairAt(officers, place);
}

/** Of several with the same number the first; he is counted one more. */
function leastLoaded(officers: readonly string[], loads: Map<string, number>): Pair {
  const loadOf = (id: string | undefined): number => loads.get(id ?? '') ?? 0;
  const place = officers.reduce((least, id, at) => (loadOf(id) < loadOf(officers[least]) ? at : least), 0);
  const chosen = officers[place];
  if (chosen !== undefined) loads.set(chosen, loadOf(chosen) + 1);
  return pairAt(officers, place);
}

/** Officer and the next one as deputy. */
function pairAt(officers: readonly string[], place: number): Pair {
  const deputyId = officers.length > 1 ? (officers[(place + 1) % officers.length] ?? null) : null;
  return { officerId: officers[place] ?? null, deputyId, pairByHand: false };
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
