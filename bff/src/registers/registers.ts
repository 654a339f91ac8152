import { asWritten, type Choices, REGISTERS, type RegisterId } from '@anqi/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock, isDuplicate, PersonalDigests } from '../platform/index.js';
import { Policies } from '../policies/index.js';
import type { RegisterAdapter, RegisterRow } from './adapters/adapter.js';
import { abnormalComplainantsBy } from './adapters/abnormal-complainants.js';
import { departments } from './adapters/departments.js';
import { enterprises } from './adapters/enterprises.js';
import { itemsBy } from './adapters/items.js';
import { grades, passiveMonitoring } from './adapters/of-enterprises.js';
import { officers } from './adapters/officers.js';
import { sites } from './adapters/sites.js';
import { staff } from './adapters/staff.js';
import { countRows, findRows, type PageOfRows } from './find-rows.js';
import type { Standing } from './plan-changes.js';
import { RegisterVersionEntity } from './register-change.entity.js';

/** The registers as they stand, each by its adapter. */
@Injectable()
export class Registers implements OnModuleInit {
  private readonly adapters: Readonly<Record<RegisterId, RegisterAdapter>>;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    policies: Policies,
    digests: PersonalDigests,
  ) {
    const items = itemsBy(() => {
      const names = Object.entries(policies.inForceOn(clock.today())?.fieldNames ?? {});
      return Object.fromEntries(names.map(([id, name]) => [id, name['zh-CN']]));
    });
    this.adapters = {
      enterprises,
      sites,
      departments,
      staff,
      officers,
      items,
      'passive-monitoring': passiveMonitoring,
      grades,
      'abnormal-complainants': abnormalComplainantsBy(digests),
    };
  }

  async onModuleInit(): Promise<void> {
    for (const register of Object.keys(REGISTERS)) {
      await this.dataSource.manager
        .insert(RegisterVersionEntity, { register: register as RegisterId, version: 0 })
        .catch((error: unknown) => (isDuplicate(error) ? undefined : Promise.reject(error)));
    }
  }

  adapterOf(id: RegisterId): RegisterAdapter {
    return this.adapters[id];
  }

  /** Rows in force whose digests are equal to nobody's any more, since the key or the suite was changed. */
  unmatched(id: RegisterId): Promise<number> {
    const { unmatched = () => Promise.resolve(0) } = this.adapters[id];
    return unmatched(this.dataSource.manager, this.clock.today());
  }

  /** One page, in the order of the list; one row more than `limit` where it goes on. */
  async page(id: RegisterId, page: PageOfRows): Promise<RegisterRow[]> {
    const { manager } = this.dataSource;
    const ids = await findRows(manager, this.adapters[id].listed, page);
    const rows = new Map((await this.rows(id, manager, ids)).map((row) => [row.id, row]));
    return ids.flatMap((rowId) => rows.get(rowId) ?? []);
  }

  count(id: RegisterId): Promise<number> {
    return countRows(this.dataSource.manager, this.adapters[id].listed);
  }

  choices(id: RegisterId): Promise<Choices> {
    return this.adapters[id].choices(this.dataSource.manager);
  }

  /** Every row as files write it, or those with these ids, in the order of what the rows are called. */
  async rows(
    id: RegisterId,
    tx: EntityManager = this.dataSource.manager,
    ids?: readonly string[],
  ): Promise<RegisterRow[]> {
    const { settled = (cells) => cells, read } = this.adapters[id];
    const today = this.clock.today();
    const rows = (await read(tx, ids)).map((row) => {
      const written = Object.entries(row.cells).map(([key, cell]) => [key, asWritten(cell)]);
      return { id: row.id, cells: settled(Object.fromEntries(written) as Record<string, string>, today) };
    });
    const { title } = REGISTERS[id];
    const placeOf = ({ id: rowId, cells }: RegisterRow): string => `${cells[title] ?? ''}\0${rowId}`;
    return rows.sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
  }

  async standing(id: RegisterId, tx: EntityManager = this.dataSource.manager): Promise<Standing> {
    const { choices, origins, isPart, digest, settled = (cells) => cells } = this.adapters[id];
    return {
      register: REGISTERS[id],
      rows: await this.rows(id, tx),
      choices: await choices(tx),
      origins: origins ? await origins(tx) : null,
      isPart: isPart ?? false,
      digest: digest ?? ((_kind, text) => text),
      settled,
      today: this.clock.today(),
    };
  }

  async version(id: RegisterId, tx: EntityManager = this.dataSource.manager): Promise<number> {
    return (await tx.findOneByOrFail(RegisterVersionEntity, { register: id })).version;
  }

  /** Puts changes of one register in a row: to be the first thing that a change does. Answers the version before it. */
  async lock(tx: EntityManager, id: RegisterId): Promise<number> {
    await tx.update(RegisterVersionEntity, { register: id }, { version: () => 'version' });
    return this.version(id, tx);
  }
}
