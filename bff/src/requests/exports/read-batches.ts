import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { Departments } from '../../departments/index.js';
import { Enterprises } from '../../enterprises/index.js';
import { RequestClockEntity } from '../request-clock.entity.js';
import { RequestDepartmentEntity } from '../request-parts.entity.js';
import type { Condition } from '../request-scopes.js';
import { RequestEntity } from '../request.entity.js';
import type { Names } from '../request.presenter.js';
import type { Exported } from './request-columns.js';

const AT_ONCE = 200;

export interface Batch {
  exported: Exported[];
  names: Names;
}

/** Requests a batch at a time, each batch after the last id of the one before: whatever changes meanwhile, none comes twice. */
@Injectable()
export class ReadBatches {
  constructor(
    private readonly dataSource: DataSource,
    private readonly enterprises: Enterprises,
    private readonly departments: Departments,
  ) {}

  count(conditions: readonly Condition[]): Promise<number> {
    return this.found(conditions).getCount();
  }

  async *of(conditions: readonly Condition[]): AsyncGenerator<Batch> {
    for (let after = ''; ;) {
      const requests = await this.next(conditions, after);
      if (requests.length > 0) yield await this.withParts(requests);
      const last = requests.at(-1);
      if (last === undefined || requests.length < AT_ONCE) return;
      after = last.id;
    }
  }

  private next(conditions: readonly Condition[], after: string): Promise<RequestEntity[]> {
    return this.found(conditions)
      .andWhere('r.id > :after', { after })
      .orderBy('r.id', 'ASC')
      .limit(AT_ONCE)
      .getMany();
  }

  private found(conditions: readonly Condition[]): ReturnType<typeof this.all> {
    const found = this.all();
    for (const { sql, values } of conditions) found.andWhere(`(${sql})`, values);
    return found;
  }

  private all() {
    return this.dataSource.manager.createQueryBuilder(RequestEntity, 'r');
  }

  private async withParts(requests: RequestEntity[]): Promise<Batch> {
    const { manager } = this.dataSource;
    const requestId = In(requests.map(({ id }) => id));
    const [parts, clocks] = await Promise.all([
      manager.findBy(RequestDepartmentEntity, { requestId }),
      manager.find(RequestClockEntity, {
        select: { id: true, requestId: true, kind: true, dueAt: true, pausedSince: true, stoppedAt: true },
        where: { requestId },
        order: { id: 'ASC' },
      }),
    ]);
    const [enterprises, departments] = await Promise.all([
      this.enterprises.findMany(requests.map(({ enterpriseId }) => enterpriseId)),
      this.departments.findMany(parts.map(({ departmentId }) => departmentId)),
    ]);
    const [partsOf, clocksOf] = [byRequest(parts), byRequest(clocks)];
    return {
      exported: requests.map((request) => ({
        request,
        parts: partsOf.get(request.id) ?? [],
        clocks: clocksOf.get(request.id) ?? [],
      })),
      names: new Map([...enterprises, ...departments].map(({ id, name }) => [id, name])),
    };
  }
}

function byRequest<Row extends { requestId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const known = found.get(row.requestId);
    if (known === undefined) found.set(row.requestId, [row]);
    else known.push(row);
  }
  return found;
}
