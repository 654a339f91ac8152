/** Puts together what an inspector would file: items that suit the reason, officers who are free, the evidence. */
import { formatInstant, parseInstant, type Policy } from '@anqi/shared';
import type { Bookings, ReasonClass } from './bookings.js';
import { departmentOf } from './departments.js';
import type { DemoEnterprise } from './enterprises.js';
import { ITEMS, type DemoItem } from './items.js';
import type { DemoOfficer } from './officers.js';
import type { Random } from './random.js';
import type { StoryDraft } from './story.js';

export type HalfDay = 'morning' | 'afternoon';

const HOURS: Readonly<Record<HalfDay, readonly [string, string]>> = {
  morning: ['09:30', '11:30'],
  afternoon: ['14:00', '16:00'],
};

/** The instants of a visit on a date's morning or afternoon. */
export function periodOf(date: string, half: HalfDay): { startsAt: string; endsAt: string } {
  const [from, to] = HOURS[half];
  return { startsAt: `${date}T${from}:00+08:00`, endsAt: `${date}T${to}:00+08:00` };
}

const ofDepartment = (key: string): DemoItem[] => ITEMS.filter(({ departmentKey }) => departmentKey === key);

/** The items that may be checked on site for a reason without breaking rules 4, 6 and 7. */
export function itemsFor(departmentKey: string, reason: string, reasonClass: ReasonClass): DemoItem[] {
  const own = ofDepartment(departmentKey).filter(({ offSite }) => !offSite);
  switch (reasonClass) {
    case 'triggered':
      return own;
    case 'statutory':
      return own.filter(({ fields, noDisturb }) => fields.includes(reason) && !noDisturb);
    case 'general':
      return own.filter(({ noDisturb }) => !noDisturb);
  }
}

/** The items that need no visit at all, and are not left alone on principle. */
export const offSiteItems = (departmentKey: string): DemoItem[] =>
  ofDepartment(departmentKey).filter(({ offSite, noDisturb }) => offSite && !noDisturb);

/** What a field of evidence reads; numbers are plainly examples. */
export function evidenceFor(reason: string, policy: Policy, random: Random): Record<string, string> {
  const fields = policy.evidence[reason] ?? [];
  const number = (): string => `演示〔${random.int(100, 999)}〕号`;
  const texts: Readonly<Record<string, string>> = {
    legalBasis: '依照检查事项所列法律条款开展',
    incident: '车间报警，现场冒烟，需立即到场处置',
    issuer: '上级主管部门（演示）',
  };
  return Object.fromEntries(fields.map((field) => [field, texts[field] ?? number()]));
}

/** Two officers of the department who are free then; the filer is the first. Null where there are none. */
export function freeOfficers(
  officers: readonly DemoOfficer[],
  slot: string,
  tools: { bookings: Bookings; random: Random },
) {
  const free = officers.filter(({ id }) => tools.bookings.isFree(id, slot));
  if (free.length < 2) return null;
  const [first, ...others] = free;
  // The department's first officer files most of the time: a persona's own lists are to be well filled.
  const chosen = tools.random.chance(0.5)
    ? [first!, tools.random.pick(others)]
    : tools.random.sample(free, 2);
  return chosen.map(({ id }) => id);
}

export interface DraftParts {
  departmentKey: string;
  enterprise: DemoEnterprise;
  reason: string;
  items: readonly DemoItem[];
  officers: readonly string[];
  period: { startsAt: string; endsAt: string };
  evidence: Record<string, string>;
}

/** An announced visit on site that joins nothing and needs no necessity; stories change what differs. */
export function draftOf({
  departmentKey,
  enterprise,
  items,
  officers,
  period,
  reason,
  evidence,
}: DraftParts): StoryDraft {
  return {
    departmentId: departmentOf(departmentKey).id,
    enterpriseId: enterprise.id,
    mode: 'on-site',
    reason,
    items: items.map(({ id }) => id),
    officers: [...officers],
    startsAt: formatInstant(parseInstant(period.startsAt)),
    endsAt: formatInstant(parseInstant(period.endsAt)),
    evidence,
    necessity: {},
    unannounced: false,
    joinsStory: null,
    priorStory: null,
  };
}
