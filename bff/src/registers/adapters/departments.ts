import { registerCellTexts } from '@anqi/shared';
import type { EntityManager } from 'typeorm';
import { DepartmentEntity, type DepartmentKind } from '../../departments/index.js';
import { among, orNull, partOf, type RegisterAdapter, type RegisterRow, type RowChange } from './adapter.js';
import { namesOf } from './names.js';

const KINDS = namesOf(
  (['department', 'town', 'office'] as const).map((kind) => [
    kind,
    registerCellTexts[`kind.${kind}`]['zh-CN'],
  ]),
);

export const departments: RegisterAdapter = {
  listed: {
    table: 'departments',
    order: 'r.name',
    searched: ['name', 'shortName', 'phone', 'endedOn'].map((column) => partOf(`r.${column}`)),
    coded: [{ sql: 'r.kind = ?', names: () => KINDS }],
  },
  async read(tx: EntityManager, ids?: readonly string[]): Promise<RegisterRow[]> {
    const rows = await tx.findBy(DepartmentEntity, among(ids));
    return rows.map(({ id, name, shortName, kind, phone, endedOn }) => ({
      id,
      cells: { name, shortName, kind: KINDS.nameOf(kind), phone, endedOn: endedOn ?? '' },
    }));
  },
  choices: () => Promise.resolve({ kind: KINDS.names }),
  async write(tx, changes: readonly RowChange[]): Promise<void> {
    for (const { id, before, after } of changes) {
      const row = {
        name: after.name ?? '',
        shortName: after.shortName ?? '',
        kind: KINDS.idOf(after.kind) as DepartmentKind,
        phone: after.phone ?? '',
        endedOn: orNull(after.endedOn),
      };
      if (before === null) await tx.insert(DepartmentEntity, { id, ...row, ratingSeq: 0 });
      else await tx.update(DepartmentEntity, { id }, row);
    }
  },
};
