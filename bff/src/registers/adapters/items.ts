import { LIST_SIGN, NO, YES } from '@anqi/shared';
import type { EntityManager } from 'typeorm';
import { InspectionItemEntity } from '../../departments/index.js';
import {
  among,
  departmentOf,
  orNull,
  partOf,
  type RegisterAdapter,
  type RegisterRow,
  type RowChange,
} from './adapter.js';
import { departmentNames, namesOf, type Names } from './names.js';

const flagged = (flag: boolean): string => (flag ? YES : NO);

/** `fieldNames`: of the policy, by the ids that items keep. */
export function itemsBy(fieldNames: () => Record<string, string>): RegisterAdapter {
  const fields = (): Names => namesOf(Object.entries(fieldNames()));
  return {
    listed: {
      table: 'inspection_items',
      order: 'r.name',
      searched: [
        ...['name', 'basis', 'publishedFrom', 'publishedUntil'].map((column) => partOf(`r.${column}`)),
        departmentOf('r.departmentId'),
      ],
      coded: [{ sql: `r.fields LIKE CONCAT('%"', ?, '"%')`, names: fields }],
    },
    async read(tx: EntityManager, ids?: readonly string[]): Promise<RegisterRow[]> {
      const [rows, units] = [await tx.findBy(InspectionItemEntity, among(ids)), await departmentNames(tx)];
      const { nameOf } = fields();
      return rows.map((each) => ({
        id: each.id,
        cells: {
          department: units.nameOf(each.departmentId),
          name: each.name,
          basis: each.basis,
          fields: each.fields.map(nameOf).join(LIST_SIGN),
          offSite: flagged(each.offSite),
          noDisturb: flagged(each.noDisturb),
          unannounced: flagged(each.unannounced),
          noPenalty: flagged(each.noPenalty),
          publishedFrom: each.publishedFrom ?? '',
          publishedUntil: each.publishedUntil ?? '',
        },
      }));
    },
    async choices(tx) {
      return { department: (await departmentNames(tx)).names, fields: fields().names };
    },
    async write(tx, changes: readonly RowChange[]): Promise<void> {
      const [units, { idOf }] = [await departmentNames(tx), fields()];
      for (const { id, before, after } of changes) {
        const named = (after.fields ?? '').split(LIST_SIGN).filter((name) => name !== '');
        const row = {
          departmentId: units.idOf(after.department) ?? '',
          name: after.name ?? '',
          basis: after.basis ?? '',
          fields: named.map((name) => idOf(name) ?? name),
          offSite: after.offSite === YES,
          noDisturb: after.noDisturb === YES,
          unannounced: after.unannounced === YES,
          noPenalty: after.noPenalty === YES,
          publishedFrom: orNull(after.publishedFrom),
          publishedUntil: orNull(after.publishedUntil),
        };
        if (before === null) await tx.insert(InspectionItemEntity, { id, ...row });
        else await tx.update(InspectionItemEntity, { id }, row);
      }
    },
  };
}
