import { LIST_SIGN, registerCellTexts } from '@anqi/shared';
import { enterpriseClassTexts } from '@anqi/shared/wording/ui/routing';
import type { EntityManager } from 'typeorm';
import { EnterpriseEntity } from '../../enterprises/index.js';
import {
  among,
  departmentOf,
  orNull,
  partOf,
  type RegisterAdapter,
  type RegisterRow,
  type RowChange,
} from './adapter.js';
import { departmentNames, namesOf } from './names.js';

const CLASSES = namesOf(Object.entries(enterpriseClassTexts).map(([id, text]) => [id, text['zh-CN']]));
const SCALES = namesOf(
  (['above', 'below'] as const).map((scale) => [scale, registerCellTexts[`scale.${scale}`]['zh-CN']]),
);

export const enterprises: RegisterAdapter = {
  listed: {
    table: 'enterprises',
    order: 'r.name',
    searched: [
      ...['name', 'creditCode', 'town', 'address', 'kind', 'park', 'groupName', 'endedOn'].map((column) =>
        partOf(`r.${column}`),
      ),
      ...['r.townId', 'r.attractedBy'].map(departmentOf),
    ],
    coded: [
      { sql: `r.classes LIKE CONCAT('%"', ?, '"%')`, names: () => CLASSES },
      { sql: 'r.scale = ?', names: () => SCALES },
    ],
  },
  async read(tx: EntityManager, ids?: readonly string[]): Promise<RegisterRow[]> {
    const [rows, units] = [await tx.findBy(EnterpriseEntity, among(ids)), await departmentNames(tx)];
    return rows.map((each) => ({
      id: each.id,
      cells: {
        creditCode: each.creditCode,
        name: each.name,
        town: each.town,
        address: each.address,
        kind: each.kind,
        park: each.park ?? '',
        townUnit: units.nameOf(each.townId),
        classes: (each.classes ?? []).map((id) => CLASSES.nameOf(id)).join(LIST_SIGN),
        scale: SCALES.nameOf(each.scale),
        groupName: each.groupName ?? '',
        attractedBy: units.nameOf(each.attractedBy),
        endedOn: each.endedOn ?? '',
      },
    }));
  },
  async choices(tx) {
    const [towns, units] = [await departmentNames(tx, 'town'), await departmentNames(tx)];
    return {
      townUnit: towns.names,
      classes: CLASSES.names,
      scale: SCALES.names,
      attractedBy: units.names,
    };
  },
  async write(tx, changes: readonly RowChange[]): Promise<void> {
    const units = await departmentNames(tx);
    for (const { id, before, after } of changes) {
      const classes = (after.classes ?? '').split(LIST_SIGN).filter((name) => name !== '');
      const row = {
        creditCode: after.creditCode ?? '',
        name: after.name ?? '',
        town: after.town ?? '',
        address: after.address ?? '',
        kind: after.kind ?? '',
        park: orNull(after.park),
        townId: units.idOf(after.townUnit),
        classes: classes.map((name) => CLASSES.idOf(name) ?? name),
        scale: SCALES.idOf(after.scale) as EnterpriseEntity['scale'],
        groupName: orNull(after.groupName),
        attractedBy: units.idOf(after.attractedBy),
        endedOn: orNull(after.endedOn),
      };
      if (before !== null) await tx.update(EnterpriseEntity, { id }, row);
      else await tx.insert(EnterpriseEntity, { id, ...row, ...UNGRADED, filingSeq: 0 });
    }
  },
};

/** Grade and monitoring are other registers' to say. */
const UNGRADED = { grade: null, passivelyMonitored: false } as const;
