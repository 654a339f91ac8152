import { LIST_SIGN } from '@anqi/shared';
import { type EntityManager, In } from 'typeorm';
import { OfficerEntity, OfficerEntrustmentEntity } from '../../departments/index.js';
import {
  among,
  departmentOf,
  orNull,
  partOf,
  type RegisterAdapter,
  type RegisterRow,
  type RowChange,
} from './adapter.js';
import { departmentNames, type Names } from './names.js';

export const officers: RegisterAdapter = {
  listed: {
    table: 'officers',
    order: 'r.departmentId',
    searched: [
      ...['certificateKind', 'certificateNo', 'certificateExpires', 'servesUntil'].map((column) =>
        partOf(`r.${column}`),
      ),
      departmentOf('r.departmentId'),
      `EXISTS (SELECT 1 FROM officer_entrustments t
        WHERE t.officerId = r.id AND ${departmentOf('t.departmentId')})`,
    ],
    sealed: OfficerEntity,
  },
  async read(tx: EntityManager, ids?: readonly string[]): Promise<RegisterRow[]> {
    const [rows, entrustments, units] = [
      await tx.findBy(OfficerEntity, among(ids)),
      await tx.findBy(OfficerEntrustmentEntity, ids === undefined ? {} : { officerId: In([...ids]) }),
      await departmentNames(tx),
    ];
    return rows.map((each) => ({
      id: each.id,
      cells: {
        department: units.nameOf(each.departmentId),
        name: each.name,
        certificateKind: each.certificateKind,
        certificateNo: each.certificateNo,
        certificateExpires: each.certificateExpires,
        mayActFor: listed(
          units,
          entrustments.filter(({ officerId }) => officerId === each.id).map((row) => row.departmentId),
        ),
        servesUntil: each.servesUntil ?? '',
      },
    }));
  },
  async choices(tx) {
    const { names } = await departmentNames(tx);
    return { department: names, mayActFor: names };
  },
  async write(tx, changes: readonly RowChange[]): Promise<void> {
    const units = await departmentNames(tx);
    for (const { id, before, after } of changes) {
      const row = {
        departmentId: units.idOf(after.department) ?? '',
        name: after.name ?? '',
        certificateKind: after.certificateKind ?? '',
        certificateNo: after.certificateNo ?? '',
        certificateExpires: after.certificateExpires ?? '',
        servesUntil: orNull(after.servesUntil),
      };
      if (before === null) await tx.insert(OfficerEntity, { id, ...row, accountId: null });
      else await tx.update(OfficerEntity, { id }, row);
      await entrust(tx, { id, names: after.mayActFor ?? '', before: before?.mayActFor ?? '' }, units);
    }
  },
};

/** In the order in which a cell writes them. */
const listed = ({ names, nameOf }: Names, ids: readonly string[]): string => {
  const chosen = ids.map(nameOf);
  return names.filter((name) => chosen.includes(name)).join(LIST_SIGN);
};

async function entrust(
  tx: EntityManager,
  { id: officerId, names, before }: { id: string; names: string; before: string },
  units: Names,
): Promise<void> {
  if (names === before) return;
  await tx.delete(OfficerEntrustmentEntity, { officerId });
  const ids = names.split(LIST_SIGN).filter((name) => name !== '');
  if (ids.length === 0) return;
  await tx.insert(
    OfficerEntrustmentEntity,
    ids.map((name) => ({ officerId, departmentId: units.idOf(name) ?? name })),
  );
}
