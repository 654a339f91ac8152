import {
  addDays,
  dateOf,
  type FactEnterprise,
  formatInstant,
  type Draft,
  type FactPlan,
  type Facts,
} from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type EnterpriseSummary, presentEnterprise } from '../../enterprises/index.js';
import {
  type BundlePart,
  readBundle,
  flagOf,
  idsOf,
  instantOf,
  jsonOf,
  type Row,
} from '../../platform/index.js';
import { factsParts, type FactsWanted, officersQuery } from './facts-parts.js';

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
  validFrom: string | null;
  validUntil: string | null;
}

export interface NamedOfficer {
  id: string;
  departmentId: string;
  name: string;
  certificateKind: string;
  certificateNo: string;
  certificateExpires: string;
  mayActFor: string[];
  validUntil: string | null;
}

export interface Booking {
  officerId: string;
  planId: string;
  startsAt: string;
  endsAt: string;
}

/** What a filing is decided on, with the names that its answer shows. */
export interface FilingFacts {
  enterprise: FactEnterprise & { name: string };
  summary: EnterpriseSummary;
  department: { id: string; name: string };
  /** Empty unless they were asked for. */
  departments: { id: string; name: string }[];
  items: NamedItem[];
  officers: NamedOfficer[];
  plans: FactPlan[];
  /** Version of each plan among the facts. */
  versions: Record<string, number>;
  /** Live plans that the officers are listed in. */
  bookings: Booking[];
  filerName: string | null;
}

/** First date on which a plan could matter to rules 8–10 for a visit on `date`. */
export function firstDateOfFacts(date: string, days: number): string {
  const yearBegins = `${date.slice(0, 4)}-01-01`;
  const daysBefore = addDays(date, -days);
  return daysBefore < yearBegins ? daysBefore : yearBegins;
}

/** SQLite takes 500 SELECTs in one statement; a filing's facts are eight at most. */
const AT_ONCE = 50;
const numberedKind = (at: number, { kind }: BundlePart): string => `${at}:${kind}`;

/** Facts for deciding, in one round trip. Other departments' plans are the announced live ones and nothing else. */
@Injectable()
export class FactsRepository {
  /** `null` where there is no such enterprise or department. */
  async read(manager: EntityManager, wanted: FactsWanted): Promise<FilingFacts | null> {
    return factsFrom(await readBundle(manager, factsParts(wanted)));
  }

  /** The same for several at once, in their order: one round trip for each `AT_ONCE`. */
  async readMany(manager: EntityManager, wanted: readonly FactsWanted[]): Promise<(FilingFacts | null)[]> {
    const facts: (FilingFacts | null)[] = [];
    for (let from = 0; from < wanted.length; from += AT_ONCE) {
      const parts = wanted.slice(from, from + AT_ONCE).map(factsParts);
      const numbered = parts.map((each, at) =>
        each.map((part) => ({ ...part, kind: numberedKind(at, part) })),
      );
      const rows = await readBundle(manager, numbered.flat());
      const rowsOf = (at: number, part: BundlePart): Row[] => rows.get(numberedKind(at, part)) ?? [];
      facts.push(
        ...parts.map((each, at) => factsFrom(new Map(each.map((part) => [part.kind, rowsOf(at, part)])))),
      );
    }
    return facts;
  }

  /** A department's officers (see `officersQuery`). */
  async officersOf(manager: EntityManager, departmentId: string, date: string): Promise<string[]> {
    const { sql, values } = officersQuery(departmentId, date);
    const found: { id: string }[] = await manager.query(sql, values);
    return found.map(({ id }) => id);
  }
}

/** Of the rows of `factsParts`. */
export function factsFrom(rows: ReadonlyMap<string, Row[]>): FilingFacts | null {
  const of = (kind: string): Row[] => rows.get(kind) ?? [];
  const [enterprise] = of('enterprise');
  const [department] = of('department');
  const plans = byId(of('plan'));
  if (!enterprise || !department) return null;
  return {
    enterprise: enterpriseOf(enterprise),
    summary: presentEnterprise({
      ...(enterprise as unknown as EnterpriseSummary),
      passivelyMonitored: flagOf(enterprise.passivelyMonitored),
    }),
    department: department as never,
    departments: byId(of('each-department')) as never,
    items: byId(of('item')).map(itemOf),
    officers: byId(of('officer')).map(officerOf),
    plans: plans.map(planOf),
    versions: Object.fromEntries(plans.map(({ id, version }) => [id as string, Number(version)])),
    bookings: of('booking').map(bookingOf).sort(byStart),
    filerName: (of('filer')[0]?.name as string | undefined) ?? null,
  };
}

/** The part that `decide` reads. */
export function factsOf({ enterprise, items, officers, plans }: FilingFacts): Facts {
  const { name: _name, ...fact } = enterprise;
  return { enterprise: fact, items, officers, plans };
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

/** Without an order of our own, rows that are left out could show in the order of the others. */
function byId(rows: Row[]): Row[] {
  return rows.sort((one, other) => (String(one.id) < String(other.id) ? -1 : 1));
}

function byStart(one: Booking, other: Booking): number {
  if (one.startsAt !== other.startsAt) return one.startsAt < other.startsAt ? -1 : 1;
  return one.planId < other.planId ? -1 : 1;
}

const iso = (value: unknown): string => formatInstant(instantOf(value).getTime());

function enterpriseOf(row: Row): FilingFacts['enterprise'] {
  const { id, name, grade, nextGrade, nextGradeFrom, passivelyMonitored, passiveFrom, passiveUntil } =
    row as Record<string, string | null>;
  return {
    id: id ?? '',
    name: name ?? '',
    grade: grade ?? null,
    passivelyMonitored: flagOf(passivelyMonitored),
    nextGrade: nextGrade && nextGradeFrom ? { grade: nextGrade, from: nextGradeFrom } : null,
    passiveDates: { validFrom: passiveFrom ?? null, validUntil: passiveUntil ?? null },
  };
}

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
