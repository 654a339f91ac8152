import { can, isSummonsAwaited, maskPhone } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, Clock, toInstant, toInstantOrNull } from '../platform/index.js';
import { RequestMatters } from '../requests/index.js';
import { callerIdOf, type Names, SummonsNames } from './summons-names.js';
import { type SummonsAsker, SummonsPeople } from './summons-people.js';
import type { SummonsRow, SummonsView } from './summons.dto.js';
import type { SummonsEntity } from './summons.entity.js';

/** A summons as its reader sees it. */
@Injectable()
export class PresentSummons {
  constructor(
    private readonly clock: Clock,
    private readonly names: SummonsNames,
    private readonly people: SummonsPeople,
    private readonly matters: RequestMatters,
  ) {}

  async rows(tx: EntityManager, rows: readonly SummonsEntity[]): Promise<SummonsRow[]> {
    const names = await this.names.of(tx, rows);
    return rows.map((row) => rowOf(row, names, this.clock.now()));
  }

  async view(tx: EntityManager, actor: Actor, row: SummonsEntity): Promise<SummonsView> {
    const asker = await this.people.askerOf(tx, actor, row);
    const names = await this.names.of(tx, [row]);
    const matter = row.requestId === null ? null : await this.matters.find(tx, actor, row.requestId);
    return {
      ...rowOf(row, names, this.clock.now()),
      requestId: matter?.id ?? null,
      departmentFirst: row.departmentFirst,
      contactPhone: phoneFor(asker, row),
      phoneRevealable: row.contactPhone !== null && mayCallBack(asker, actor),
      days: row.days,
      reportedBy: names.namedOrNull(row.reportedBy),
      reportWords: row.reportWords,
      endedAt: toInstantOrNull(row.endedAt),
      endWords: row.endWords,
      rating: ratingFor(asker, row),
      actions: asker.actions,
    };
  }
}

function rowOf(row: SummonsEntity, names: Names, now: Date): SummonsRow {
  const { id, kind, status, words, provisional, solved, rating } = row;
  return {
    id,
    kind,
    status,
    caller: names.named(callerIdOf(row)),
    department: names.named(row.departmentId),
    officer: names.namedOrNull(row.officerId),
    words,
    requestNumber: names.numberOf(row),
    calledAt: toInstant(row.calledAt),
    dueAt: toInstant(row.dueAt),
    provisional,
    reportedAt: toInstantOrNull(row.reportedAt),
    inTime: isInTime(row, now),
    solved,
    toRate: kind === 'town-calls-department' && status === 'settled' && rating === null,
  };
}

function isInTime(row: SummonsEntity, now: Date): boolean | null {
  if (row.reportedAt !== null) return row.reportedAt <= row.dueAt;
  return isSummonsAwaited({ ...row, rated: false }) && row.dueAt <= now ? false : null;
}

/** In full to the side that left it; those who have to call see it by saying why. */
function phoneFor({ isCaller }: SummonsAsker, { contactPhone }: SummonsEntity): string | null {
  return contactPhone === null || isCaller ? contactPhone : maskPhone(contactPhone);
}

function mayCallBack({ isCaller, isCalled }: SummonsAsker, { roles }: Actor): boolean {
  return !isCaller && (isCalled || can(roles, 'contact.reveal', ['district']));
}

function ratingFor(
  { isCalled }: SummonsAsker,
  { rating, ratingWords }: SummonsEntity,
): SummonsView['rating'] {
  return rating === null || isCalled ? null : { level: rating, words: ratingWords };
}
