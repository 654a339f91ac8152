import {
  isInRatingWindow,
  maskCertificateNo,
  maskName,
  publicGround,
  type PlanStatus,
  type PolicyPack,
} from '@anqi/shared';
import { toInstant, type Actor } from '../../platform/index.js';
import type { JointVisitDto, VerifiedOfficerDto, VerifiedVisitDto } from './visit-card.dto.js';
import type { ListedOfficer } from '../plans/plan-details.js';
import type { VisitCard } from './visit-cards.repository.js';

export interface CardViewing {
  actor: Actor | null;
  policyOf: (card: VisitCard) => PolicyPack;
  now: Date;
  /** Everything in full: the inspector's own card, which only shows it. */
  full?: boolean;
}

/** Plans that come along: approved ones, of which the enterprise may know once the visit is there. */
const COMING: readonly PlanStatus[] = ['approved', 'started', 'finished'];

/** A visit's page with its joint visits; officers and certificates in full to the enterprise visited alone (亮证). */
export function presentCard(
  card: VisitCard,
  joint: readonly VisitCard[],
  viewing: CardViewing,
): VerifiedVisitDto {
  const { actor, policyOf, now } = viewing;
  const { plan, finishedAt, rated } = card;
  const member = actor?.enterpriseIds.includes(plan.enterpriseId) ?? false;
  const full = member || viewing.full === true;
  const ends = finishedAt?.getTime() ?? null;
  return {
    ...presentVisit(card, policyOf(card), full),
    planId: full ? plan.id : null,
    enterprise: { name: card.enterprise.name },
    joint: joint
      .filter(
        (other) => other.plan.id !== plan.id && COMING.includes(other.plan.status) && !other.plan.unannounced,
      )
      .map((other) => presentVisit(other, policyOf(other), full)),
    member,
    mayRate: member && !rated && isInRatingWindow(ends, policyOf(card).rating.days, now.getTime()),
    status: plan.status,
  };
}

function presentVisit(
  { plan, department, items, officers }: VisitCard,
  policy: PolicyPack,
  full: boolean,
): JointVisitDto {
  return {
    department: { name: department.name, phone: department.phone },
    items: items.map(({ name, basis }) => ({ name, basis })),
    startsAt: toInstant(plan.startsAt),
    endsAt: toInstant(plan.endsAt),
    ground: publicGround(plan.reason, policy),
    officers: officers.map((officer) => presentOfficer(officer, full)),
  };
}

function presentOfficer(officer: ListedOfficer, full: boolean): VerifiedOfficerDto {
  const { name, certificateKind, certificateNo, certificateExpires } = officer;
  return {
    name: full ? name : maskName(name),
    certificateKind,
    certificateNo: full ? certificateNo : maskCertificateNo(certificateNo),
    certificateExpires,
  };
}
