import { In } from 'typeorm';
import { EnterpriseEntity, EnterpriseSiteEntity } from '../../enterprises/index.js';
import { among, enterpriseOf, orNull, partOf, type RegisterAdapter } from './adapter.js';
import { enterprisesByCode } from './of-enterprises.js';

/** Several of one enterprise: each is a row of its own. */
export const sites: RegisterAdapter = {
  listed: {
    table: 'enterprise_sites',
    order: 'r.name',
    searched: [
      ...['name', 'address', 'endedOn'].map((column) => partOf(`r.${column}`)),
      enterpriseOf('r.enterpriseId'),
    ],
  },
  async read(tx, ids) {
    const rows = await tx.findBy(EnterpriseSiteEntity, among(ids));
    const enterprises = await tx.find(EnterpriseEntity, {
      select: { id: true, name: true, creditCode: true },
      where: ids === undefined ? {} : { id: In(rows.map(({ enterpriseId }) => enterpriseId)) },
    });
    const byId = new Map(enterprises.map((each) => [each.id, each]));
    return rows.map(({ id, enterpriseId, name: site, address, endedOn }) => {
      const { creditCode = '', name = '' } = byId.get(enterpriseId) ?? {};
      return { id, cells: { creditCode, name, site, address, endedOn: endedOn ?? '' } };
    });
  },
  choices: () => Promise.resolve({}),
  origins: enterprisesByCode,
  isPart: true,
  async write(tx, changes) {
    const enterprises = await tx.find(EnterpriseEntity, { select: { id: true, creditCode: true } });
    const idOf = new Map(enterprises.map(({ id, creditCode }) => [creditCode, id]));
    for (const { id, before, after } of changes) {
      const row = {
        enterpriseId: idOf.get(after.creditCode ?? '') ?? '',
        name: after.site ?? '',
        address: after.address ?? '',
        endedOn: orNull(after.endedOn),
      };
      if (before === null) await tx.insert(EnterpriseSiteEntity, { id, ...row });
      else await tx.update(EnterpriseSiteEntity, { id }, row);
    }
  },
};
