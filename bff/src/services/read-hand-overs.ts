import { type AbsentToday, onDuty } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { Accounts } from '../accounts/index.js';
import { Clock } from '../platform/index.js';
import type { AbsenceHandOver } from './absence.dto.js';
import { AbsenceEntity } from './absence.entity.js';
import { EnterpriseServiceEntity } from './enterprise-service.entity.js';

/** An absence on record, or one that somebody thinks of: then without an id. */
export type Planned = Pick<AbsenceEntity, 'accountId' | 'fromDate' | 'standInId'> & { id?: string };

interface Pair {
  officerId: string;
  deputyId: string | null;
  enterprises: number;
}

/** What absences mean: to whom the enterprises go, on the first day from today on. */
@Injectable()
export class ReadHandOvers {
  constructor(
    private readonly clock: Clock,
    private readonly accounts: Accounts,
  ) {}

  async of(tx: EntityManager, planned: readonly Planned[]): Promise<AbsenceHandOver[]> {
    if (planned.length === 0) return [];
    const today = this.clock.today();
    const days = planned.map(({ fromDate }) => (fromDate < today ? today : fromDate)).sort();
    const known = await tx.find(AbsenceEntity, {
      where: { untilDate: MoreThanOrEqual(days[0] ?? ''), fromDate: LessThanOrEqual(days.at(-1) ?? '') },
      order: { id: 'ASC' },
    });
    const pairs = await pairsOf(
      tx,
      planned.map(({ accountId }) => accountId),
    );
    const counted = planned.map((each) => {
      const own = pairs.filter(({ officerId }) => officerId === each.accountId);
      return countsOf(own, absentWith(each, known, each.fromDate < today ? today : each.fromDate));
    });
    const ids = counted.flatMap((counts) => [...counts.keys()]).filter((id): id is string => id !== null);
    const names = new Map((await this.accounts.findMany(ids, tx)).map(({ id, name }) => [id, name]));
    return counted.map((counts) => ({
      enterprises: [...counts.values()].reduce((sum, n) => sum + n, 0),
      goTo: [...counts]
        .map(([id, enterprises]) => ({
          account: id === null ? null : { id, name: names.get(id) ?? '' },
          enterprises,
        }))
        .sort((one, other) => other.enterprises - one.enterprises),
    }));
  }
}

async function pairsOf(tx: EntityManager, officerIds: readonly string[]): Promise<Pair[]> {
  const rows = await tx
    .createQueryBuilder(EnterpriseServiceEntity, 's')
    .select('s.officerId', 'officerId')
    .addSelect('s.deputyId', 'deputyId')
    .addSelect('COUNT(*)', 'enterprises')
    .where({ officerId: In([...new Set(officerIds)]) })
    .groupBy('s.officerId')
    .addGroupBy('s.deputyId')
    .getRawMany<Pair>();
  return rows.map((row) => ({ ...row, enterprises: Number(row.enterprises) }));
}

/** Of two absences of one person the later recorded one names who stands in. */
function absentWith(planned: Planned, known: readonly AbsenceEntity[], day: string): AbsentToday {
  const absent = new Map(
    known
      .filter(({ fromDate, untilDate }) => fromDate <= day && day <= untilDate)
      .map(({ accountId, standInId }) => [accountId, standInId]),
  );
  return planned.id === undefined ? absent.set(planned.accountId, planned.standInId) : absent;
}

function countsOf(pairs: readonly Pair[], absent: AbsentToday): Map<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const pair of pairs) {
    const person = onDuty(pair, absent);
    counts.set(person, (counts.get(person) ?? 0) + pair.enterprises);
  }
  return counts;
}
