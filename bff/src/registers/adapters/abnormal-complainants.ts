import { DIGESTED } from '@anqi/shared';
import { IsNull, MoreThanOrEqual } from 'typeorm';
import { ABNORMAL_COMPLAINANTS, AbnormalComplainantEntity } from '../../complainants/index.js';
import type { PersonalDigests } from '../../platform/index.js';
import { among, orNull, partOf, type RegisterAdapter } from './adapter.js';

const SIGN = '#';

/** One whose key is in use no more reads as blank: the number has to be written down again. */
export function abnormalComplainantsBy(digests: PersonalDigests): RegisterAdapter {
  const shown = (digest: string | null): string =>
    digest !== null && digests.isCurrent(digest) ? `${SIGN}${digest}` : '';
  const isOld = (digest: string | null): boolean => digest !== null && !digests.isCurrent(digest);
  const kept = (cell: string | undefined): string | null => orNull(cell?.replace(SIGN, ''));
  return {
    listed: {
      table: 'abnormal_complainants',
      order: 'r.entryNo',
      searched: ['entryNo', 'listedFrom', 'listedUntil'].map((column) => partOf(`r.${column}`)),
    },
    async read(tx, ids) {
      const rows = await tx.findBy(AbnormalComplainantEntity, among(ids));
      return rows.map(({ id, entryNo, phoneDigest, nameDigest, reason, listedFrom, listedUntil }) => ({
        id,
        cells: {
          entryNo,
          phone: shown(phoneDigest),
          name: shown(nameDigest),
          reason,
          listedFrom,
          listedUntil: listedUntil ?? '',
        },
      }));
    },
    choices: () => Promise.resolve({}),
    digest(kind, text) {
      if (DIGESTED.test(text)) return text;
      return shown(digests.of(ABNORMAL_COMPLAINANTS, kind, text));
    },
    async unmatched(tx, today) {
      const rows = await tx.find(AbnormalComplainantEntity, {
        select: { id: true, phoneDigest: true, nameDigest: true },
        where: [{ listedUntil: IsNull() }, { listedUntil: MoreThanOrEqual(today) }],
      });
      return rows.filter(({ phoneDigest, nameDigest }) => isOld(phoneDigest) || isOld(nameDigest)).length;
    },
    async write(tx, changes) {
      for (const { id, before, after } of changes) {
        const row = {
          entryNo: after.entryNo ?? '',
          phoneDigest: kept(after.phone),
          nameDigest: kept(after.name),
          reason: after.reason ?? '',
          listedFrom: after.listedFrom ?? '',
          listedUntil: orNull(after.listedUntil),
        };
        if (before === null) await tx.insert(AbnormalComplainantEntity, { id, ...row });
        else await tx.update(AbnormalComplainantEntity, { id }, row);
      }
    },
  };
}
