import { addDays, dateOf, formatInstant, type Draft, type FactPlan, type Facts } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { fieldsOf, readBundle, type BundlePart } from '../bundle.js';
import { flagOf, idsOf, instantOf, jsonOf, marks, sqlInstant, type Row } from '../rows.js';

export interface NamedItem {
  id: string;
  departmentId: string;
  name: string;
  basis: string;
  fields: string[];
  offSite: boolean;
  noDisturb: boolean;
  unannounced: boolean;
  noPenalty: boolean;
}

export interface NamedOfficer {
  id: string;
  departmentId: string;
  name: string;
  certificateKind: string;
  certificateNo: string;
  certificateExpires: string;
  mayActFor: string[];
}

export interface Booking {
  officerId: string;
  planId: string;
  startsAt: string;
  endsAt: string;
}

/** What a filing is decided on, with the names that its answer shows. */
export interface FilingFacts {
  enterprise: { id: string; name: string; grade: string | null; passivelyMonitored: boolean };
  department: { id: string; name: string };
  items: NamedItem[];
  officers: NamedOfficer[];
  plans: FactPlan[];
  /** Version of each plan among the facts. */
  versions: Record<string, number>;
  /** Live plans that the officers are listed in. */
  bookings: Booking[];
}

/** Reaches as far back as rules 8–10 look, with room for the widest `mergeDays` and `jointDays`. */
export interface FactsWanted {
  enterpriseId: string;
  departmentId: string;
  /** First date that the plans have to cover. */
  from: string;
  /** Ids, or all of the department's. */
  items: readonly string[] | 'all';
  officers: readonly string[] | 'all';
  /** The plan that is amended: left out, as are those joined to it. */
  without?: string;
  /** The officers' bookings that end after this instant. */
  bookingsAfter?: Date;
}

const LIVE = `('awaiting-approval', 'approved', 'started')`;
const COUNTED = `('awaiting-approval', 'approved', 'started', 'finished')`;

/** First date on which a plan could matter to rules 8–10 for a visit on `date`. */
export function firstDateOfFacts(date: string, days: number): string {
  const yearBegins = `${date.slice(0, 4)}-01-01`;
  const daysBefore = addDays(date, -days);
  return daysBefore < yearBegins ? daysBefore : yearBegins;
}

/** Facts for deciding, in one round trip. Other departments' plans are the announced live ones and nothing else. */
@Injectable()
export class FactsRepository {
  /** `null` where there is no such enterprise or department. */
  async read(manager: EntityManager, wanted: FactsWanted): Promise<FilingFacts | null> {
    const parts = [enterprisePart(wanted), departmentPart(wanted), itemsPart(wanted), officersPart(wanted)];
    const bookings = wanted.bookingsAfter ? [bookingsPart(wanted, wanted.bookingsAfter)] : [];
    const rows = await readBundle(manager, [...parts, plansPart(wanted), ...bookings]);
    const of = (kind: string): Row[] => rows.get(kind) ?? [];
    const [enterprise] = of('enterprise');
    const [department] = of('department');
    const plans = byId(of('plan'));
    if (!enterprise || !department) return null;
    return {
      enterprise: { ...enterprise, passivelyMonitored: flagOf(enterprise.passivelyMonitored) } as never,
      department: department as never,
      items: byId(of('item')).map(itemOf),
      officers: byId(of('officer')).map(officerOf),
      plans: plans.map(planOf),
      versions: Object.fromEntries(plans.map(({ id, version }) => [id as string, Number(version)])),
      bookings: of('booking').map(bookingOf).sort(byStart),
    };
  }
}

/** The part that `decide` reads. */
export function factsOf({ enterprise, items, officers, plans }: FilingFacts): Facts {
  const { id, grade, passivelyMonitored } = enterprise;
  return { enterprise: { id, grade, passivelyMonitored }, items, officers, plans };
}

export function wantedFor(draft: Draft, days: number): FactsWanted {
  const { enterpriseId, departmentId, items, officers, id } = draft;
  return {
    enterpriseId,
    departmentId,
    from: firstDateOfFacts(dateOf(draft.startsAt), days),
    items,
    officers,
    without: id,
  };
}

function enterprisePart({ enterpriseId }: FactsWanted): BundlePart {
  return {
    kind: 'enterprise',
    fields: fieldsOf('e', ['id', 'name', 'grade', 'passivelyMonitored']),
    from: 'FROM enterprises e WHERE e.id = ?',
    values: [enterpriseId],
  };
}

function departmentPart({ departmentId }: FactsWanted): BundlePart {
  return {
    kind: 'department',
    fields: fieldsOf('d', ['id', 'name']),
    from: 'FROM departments d WHERE d.id = ?',
    values: [departmentId],
  };
}

const ITEM_FIELDS = [
  'id',
  'departmentId',
  'name',
  'basis',
  'fields',
  'offSite',
  'noDisturb',
  'unannounced',
  'noPenalty',
] as const;

function itemsPart({ items, departmentId }: FactsWanted): BundlePart {
  const part = { kind: 'item', fields: fieldsOf('i', ITEM_FIELDS) };
  if (items === 'all') {
    return { ...part, from: 'FROM inspection_items i WHERE i.departmentId = ?', values: [departmentId] };
  }
  return { ...part, from: `FROM inspection_items i WHERE i.id IN (${marks(items)})`, values: items };
}

const OFFICER_FIELDS = {
  ...fieldsOf('o', ['id', 'departmentId', 'name', 'certificateKind', 'certificateNo', 'certificateExpires']),
  mayActFor: '(SELECT GROUP_CONCAT(departmentId) FROM officer_entrustments WHERE officerId = o.id)',
};

/** The listed officers of the table `o`, or all of the department's: its own, and those it entrusted (委托执法). */
function whereOfficers({ officers, departmentId }: FactsWanted): { sql: string; values: readonly string[] } {
  if (officers !== 'all') return { sql: `o.id IN (${marks(officers)})`, values: officers };
  return {
    sql: '(o.departmentId = ? OR o.id IN (SELECT officerId FROM officer_entrustments WHERE departmentId = ?))',
    values: [departmentId, departmentId],
  };
}

function officersPart(wanted: FactsWanted): BundlePart {
  const { sql, values } = whereOfficers(wanted);
  return { kind: 'officer', fields: OFFICER_FIELDS, from: `FROM officers o WHERE ${sql}`, values };
}

const PLAN_FIELDS = [
  'id',
  'departmentId',
  'enterpriseId',
  'mode',
  'reason',
  'status',
  'unannounced',
  'startsAt',
  'endsAt',
  'version',
] as const;

function plansPart({ enterpriseId, departmentId, from, without = '' }: FactsWanted): BundlePart {
  return {
    kind: 'plan',
    fields: fieldsOf('p', PLAN_FIELDS),
    from: `FROM inspection_plans p
      WHERE p.enterpriseId = ? AND p.startsAt >= ?
        AND (p.departmentId = ? AND p.status IN ${COUNTED} OR p.unannounced = 0 AND p.status IN ${LIVE})
        AND p.id <> ? AND (p.joins IS NULL OR p.joins <> ?)`,
    values: [enterpriseId, sqlInstant(new Date(`${from}T00:00:00+08:00`)), departmentId, without, without],
  };
}

/** Of other departments' plans the announced ones alone: an officer's time must not give an unannounced visit away. */
function bookingsPart(wanted: FactsWanted, after: Date): BundlePart {
  const { departmentId, without = '' } = wanted;
  const { sql, values } = whereOfficers(wanted);
  return {
    kind: 'booking',
    fields: { officerId: 'l.officerId', planId: 'p.id', startsAt: 'p.startsAt', endsAt: 'p.endsAt' },
    from: `FROM officers o JOIN plan_officers l ON l.officerId = o.id JOIN inspection_plans p ON p.id = l.planId
      WHERE ${sql} AND p.endsAt > ? AND p.status IN ${LIVE} AND p.mode = 'on-site'
        AND (p.departmentId = ? OR p.unannounced = 0) AND p.id <> ?`,
    values: [...values, sqlInstant(after), departmentId, without],
  };
}

/** Without an order of our own, rows that are left out could show in the order of the others. */
function byId(rows: Row[]): Row[] {
  return rows.sort((one, other) => (String(one.id) < String(other.id) ? -1 : 1));
}

function byStart(one: Booking, other: Booking): number {
  const [first, second] = [one, other].map(({ startsAt, planId }) => `${startsAt} ${planId}`);
  return (first ?? '') < (second ?? '') ? -1 : 1;
}

const iso = (value: unknown): string => formatInstant(instantOf(value).getTime());

function itemOf(row: Row): NamedItem {
  const { offSite, noDisturb, unannounced, noPenalty } = row;
  return {
    ...(row as unknown as NamedItem),
    fields: jsonOf(row.fields),
    offSite: flagOf(offSite),
    noDisturb: flagOf(noDisturb),
    unannounced: flagOf(unannounced),
    noPenalty: flagOf(noPenalty),
  };
}

function officerOf(row: Row): NamedOfficer {
  return { ...(row as unknown as NamedOfficer), mayActFor: idsOf(row.mayActFor) };
}

function planOf({ version: _version, ...row }: Row): FactPlan {
  return {
    ...(row as unknown as FactPlan),
    unannounced: flagOf(row.unannounced),
    startsAt: iso(row.startsAt),
    endsAt: iso(row.endsAt),
  };
}

function bookingOf(row: Row): Booking {
  return { ...(row as unknown as Booking), startsAt: iso(row.startsAt), endsAt: iso(row.endsAt) };
}
