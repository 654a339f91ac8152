import {
  findRequestPolicies,
  type RoutingFault,
  routingFaults,
  type Routing as RoutingData,
} from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Accounts } from '../accounts/index.js';
import { Departments } from '../departments/index.js';
import {
  Config,
  DEFAULT_LIMIT,
  pageOf,
  type PageQuery,
  readCursor,
  refuse,
  toInstant,
} from '../platform/index.js';
import { EnterpriseServiceEntity } from './enterprise-service.entity.js';
import { PlanRouting, type PlannedMove } from './plan-routing.js';
import type {
  Routing,
  RoutingMove,
  RoutingTrial,
  RoutingVersion,
  RoutingVersionDetails,
} from './routing.dto.js';
import { RoutingVersionEntity } from './routing-version.entity.js';

const SHOWN_VERSIONS = 20;

/** Who serves whom by the table, and what another table would make of it. */
@Injectable()
export class Routings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
    private readonly accounts: Accounts,
    private readonly departments: Departments,
    private readonly planRouting: PlanRouting,
  ) {}

  async current(tx: EntityManager = this.dataSource.manager): Promise<RoutingData & { version: number }> {
    const [newest] = await tx.find(RoutingVersionEntity, { order: { version: 'DESC' }, take: 1 });
    if (newest) return { version: newest.version, table: newest.rows, roles: newest.roles };
    return { version: 0, table: this.pack()?.routing ?? [], roles: {} };
  }

  async read(tx: EntityManager = this.dataSource.manager): Promise<Routing> {
    const { version, table, roles } = await this.current(tx);
    const counts = await tx
      .createQueryBuilder(EnterpriseServiceEntity, 's')
      .select('s.routedBy', 'row')
      .addSelect('COUNT(*)', 'enterprises')
      .groupBy('s.routedBy')
      .getRawMany<{ row: string | null; enterprises: string | number }>();
    return {
      version,
      table: [...table],
      roles: { ...roles },
      roleNames: this.pack()?.roleNames ?? {},
      counts: counts.map(({ row, enterprises }) => ({ row, enterprises: Number(enterprises) })),
      history: await this.history(tx),
    };
  }

  /** Departments have to be there; beyond that, what is wrong with the table itself. */
  async faultsOf(tx: EntityManager, { table, roles }: RoutingData): Promise<RoutingFault[]> {
    const known = (await this.departments.list(tx)).map(({ id }) => id);
    const held = Object.fromEntries(Object.entries(roles).filter(([, id]) => known.includes(id)));
    return routingFaults(table, held);
  }

  /** The table of a version that was in force once. */
  async version(version: number): Promise<RoutingVersionDetails> {
    const row = await this.dataSource.manager.findOneBy(RoutingVersionEntity, { version });
    if (row === null) return refuse('not-found', 404);
    const [presented] = await this.present(this.dataSource.manager, [row]);
    return { ...(presented as RoutingVersion), table: row.rows, roles: { ...row.roles } };
  }

  async trial(
    routing: RoutingData,
    { cursor, limit = DEFAULT_LIMIT }: PageQuery = {},
  ): Promise<RoutingTrial> {
    const [after = ''] = readCursor(cursor, 1) ?? [];
    const tx = this.dataSource.manager;
    const faults = await this.faultsOf(tx, routing);
    const { enterprises, kept, moves } = await this.planRouting.of(tx, routing);
    const units = moves.flatMap(({ before, after: to }) => [before?.unitId ?? '', to.lead]);
    const names = new Map((await this.departments.findMany(units, tx)).map(({ id, name }) => [id, name]));
    const named = (id: string | undefined) => (id === undefined ? null : { id, name: names.get(id) ?? '' });
    const shown = moves.filter(({ enterprise }) => enterprise.id > after).slice(0, limit + 1);
    const page = pageOf(shown, limit, {
      keyOf: ({ enterprise }) => [enterprise.id],
      present: ({ enterprise: { id, name }, before, after: to }) => ({
        enterprise: { id, name },
        from: named(before?.unitId),
        to: named(to.lead),
      }),
    });
    return {
      faults: faults.map(({ row, kind, role }) => ({ row, kind, role: role ?? null })),
      enterprises,
      moved: moves.length,
      kept,
      openRequests: await openRequestsOf(tx, moves),
      moves: byUnits(moves).map(({ from, to, enterprises: n }) => ({
        from: named(from),
        to: named(to),
        enterprises: n,
      })),
      examples: page.items,
      nextCursor: page.nextCursor,
    };
  }

  private pack() {
    return findRequestPolicies(this.config.policyPack)?.at(-1);
  }

  private async history(tx: EntityManager): Promise<RoutingVersion[]> {
    const rows = await tx.find(RoutingVersionEntity, { order: { version: 'DESC' }, take: SHOWN_VERSIONS });
    return this.present(tx, rows);
  }

  private async present(tx: EntityManager, rows: readonly RoutingVersionEntity[]): Promise<RoutingVersion[]> {
    const ids = rows.map(({ appliedBy }) => appliedBy).filter((id): id is string => id !== null);
    const names = new Map((await this.accounts.findMany(ids, tx)).map(({ id, name }) => [id, name]));
    return rows.map(({ version, note, moved, appliedBy, appliedAt }) => ({
      version,
      note,
      moved,
      appliedBy: appliedBy === null ? null : { id: appliedBy, name: names.get(appliedBy) ?? '' },
      appliedAt: toInstant(appliedAt),
    }));
  }
}

interface UnitMove {
  from: string | undefined;
  to: string;
  enterprises: RoutingMove['enterprises'];
}

function byUnits(moves: readonly PlannedMove[]): UnitMove[] {
  const counted = new Map<string, UnitMove>();
  for (const { before, after } of moves) {
    const key = `${before?.unitId}>${after.lead}`;
    const known = counted.get(key) ?? { from: before?.unitId, to: after.lead, enterprises: 0 };
    counted.set(key, { ...known, enterprises: known.enterprises + 1 });
  }
  return [...counted.values()].sort((one, other) => other.enterprises - one.enterprises);
}

const AT_ONCE = 500;

/** Those of enterprises that get another unit. */
async function openRequestsOf(tx: EntityManager, moves: readonly PlannedMove[]): Promise<number> {
  const ids = moves
    .filter(({ before, after }) => before !== null && before.unitId !== after.lead)
    .map(({ enterprise }) => enterprise.id);
  let open = 0;
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    const [row] = await tx.query<{ n: string | number }[]>(
      `SELECT COUNT(*) AS n FROM service_requests WHERE status NOT IN ('closed', 'withdrawn', 'duplicate')
         AND enterpriseId IN (${some.map(() => '?').join(', ')})`,
      some,
    );
    open += Number(row?.n ?? 0);
  }
  return open;
}
