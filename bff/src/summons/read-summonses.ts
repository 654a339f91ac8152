import { can, type Relation } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, DEFAULT_LIMIT, type Page, pageOf, readCursor, refuse } from '../platform/index.js';
import { type ServedCondition, Services } from '../services/index.js';
import type { SummonsListQuery, SummonsScope } from './list-summonses.dto.js';
import { PresentSummons } from './present-summons.js';
import { SummonsPeople } from './summons-people.js';
import type { SummonsRow, SummonsView } from './summons.dto.js';
import { SummonsEntity } from './summons.entity.js';

const STATES = {
  open: "c.status IN ('called', 'reported')",
  awaited: "c.status = 'called'",
  ended: "c.status IN ('settled', 'called-off')",
} as const;

@Injectable()
export class ReadSummonses {
  constructor(
    private readonly dataSource: DataSource,
    private readonly services: Services,
    private readonly people: SummonsPeople,
    private readonly presenter: PresentSummons,
  ) {}

  /** One with all that the reader may see of it; 404 where it is not his to read. */
  async read(actor: Actor, id: string): Promise<SummonsView> {
    const { manager } = this.dataSource;
    const row = await manager.findOneBy(SummonsEntity, { id });
    if (row === null || !(await this.people.askerOf(manager, actor, row)).mayRead) {
      return refuse('not-found', 404);
    }
    return this.presenter.view(manager, actor, row);
  }

  /** Newest first, behind the row filter of who calls and who is called. */
  async list(actor: Actor, query: SummonsListQuery): Promise<Page<SummonsRow>> {
    const { scope, state, cursor, limit = DEFAULT_LIMIT } = query;
    const condition = scopeOf(actor, scope, await this.services.servedBy(actor.accountId));
    if (condition === null) return refuse('forbidden', 403);
    const [before] = readCursor(cursor, 1) ?? [];
    const { manager } = this.dataSource;
    const found = manager
      .createQueryBuilder(SummonsEntity, 'c')
      .where(`(${condition.sql})`, condition.values)
      .orderBy('c.id', 'DESC')
      .take(limit + 1);
    if (state !== undefined) found.andWhere(STATES[state]);
    if (before !== undefined) found.andWhere('c.id < :before', { before });
    const rows = await found.getMany();
    const shown = await this.presenter.rows(manager, rows.slice(0, limit));
    const { nextCursor } = pageOf(rows, limit, { keyOf: ({ id }) => [id], present: (row) => row });
    return { items: shown, nextCursor };
  }
}

interface Condition {
  sql: string;
  values: Record<string, unknown>;
}

/** Which summonses a scope holds for the actor; `null` where the table gives him none of it. */
function scopeOf(actor: Actor, scope: SummonsScope, served: ServedCondition): Condition | null {
  const { departmentId: mine, enterpriseIds, roles } = actor;
  const may = (relation: Relation): boolean => can(roles, 'summons.read', [relation]);
  switch (scope) {
    case 'caller':
      return joined({ mine, enterpriseIds }, [
        may('own-enterprise') && enterpriseIds.length > 0 && 'c.callerEnterpriseId IN (:...enterpriseIds)',
        mine !== null && may('own-town') && 'c.callerTownId = :mine',
      ]);
    case 'called':
      return joined({ mine, ...served.values }, [
        mine !== null && may('own-department') && 'c.departmentId = :mine',
        may('serves') &&
          `c.kind = 'enterprise-calls-officer' AND EXISTS (SELECT 1 FROM enterprise_services s
             WHERE s.enterpriseId = c.callerEnterpriseId AND (${served.sql}))`,
      ]);
    case 'district':
      return may('district') ? { sql: '1 = 1', values: {} } : null;
  }
}

function joined(values: Condition['values'], conditions: readonly (string | false)[]): Condition | null {
  const held = conditions.filter((sql) => sql !== false);
  return held.length === 0 ? null : { sql: held.map((sql) => `(${sql})`).join(' OR '), values };
}
