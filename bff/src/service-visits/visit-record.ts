import type { ServiceVisitSituation } from '@anqi/shared';
import { type EntityManager, type FindOptionsWhere, In } from 'typeorm';
import { ServiceVisitEntity, ServiceVisitParticipantEntity } from './service-visit.entity.js';

/** A visit with those who go along, in the order in which they joined. */
export interface VisitRecord {
  visit: ServiceVisitEntity;
  participants: ServiceVisitParticipantEntity[];
}

export async function recordsOf(
  tx: EntityManager,
  visits: readonly ServiceVisitEntity[],
): Promise<VisitRecord[]> {
  const participants = await tx.find(ServiceVisitParticipantEntity, {
    where: { visitId: In(visits.map(({ id }) => id)) },
    order: { joinedAt: 'ASC', accountId: 'ASC' },
  });
  return visits.map((visit) => ({
    visit,
    participants: participants.filter(({ visitId }) => visitId === visit.id),
  }));
}

export async function findVisit(
  tx: EntityManager,
  where: FindOptionsWhere<ServiceVisitEntity>,
): Promise<VisitRecord | null> {
  const visit = await tx.findOneBy(ServiceVisitEntity, where);
  if (visit === null) return null;
  const [record = null] = await recordsOf(tx, [visit]);
  return record;
}

/** What a visit is to an account on a day, but for what his roles allow. */
export function situationOf(
  { visit: { status, visitDate }, participants }: VisitRecord,
  { accountId: me, today }: { accountId: string; today: string },
): Omit<ServiceVisitSituation, 'mayPlan'> {
  const isParticipant = participants.some(({ accountId }) => accountId === me);
  return { status, date: visitDate, today, participants: participants.length, isParticipant };
}
