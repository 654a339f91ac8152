import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  fieldsOf,
  readBundle,
  type BundlePart,
  flagOf,
  instantOrNull,
  marks,
  type Row,
  type SqlValue,
} from '../../platform/index.js';
import { Departments, OfficerEntity } from '../../departments/index.js';
import type { ListedItem, ListedOfficer } from '../plans/plan-details.js';
import { recordOf, type PlanRecord } from '../plans/plan-record.js';

/** A visit as its code's page shows it, before anything is masked. */
export interface VisitCard {
  plan: PlanRecord;
  enterprise: { name: string };
  department: { name: string; phone: string };
  items: ListedItem[];
  officers: ListedOfficer[];
  finishedAt: Date | null;
  rated: boolean;
}

/** Which plans: conditions on the table `p`. */
export interface CardsWanted {
  sql: string;
  values: readonly SqlValue[];
}

const PLAN_FIELDS = [
  'id',
  'enterpriseId',
  'departmentId',
  'filedBy',
  'filedAt',
  'mode',
  'reason',
  'status',
  'approval',
  'unannounced',
  'startsAt',
  'endsAt',
  'evidence',
  'necessity',
  'joins',
  'decision',
  'outcome',
  'awaitsHead',
  'awaitsCoordinator',
  'needsCoordinator',
  'approvalDueAt',
  'remindAt',
  'nextCheckAt',
  'announcedAt',
  'disclosedAt',
  'version',
] as const satisfies readonly (keyof PlanRecord)[];

/** Visits with what they list, however many, in one round trip. */
@Injectable()
export class VisitCards {
  constructor(
    private readonly dataSource: DataSource,
    private readonly departments: Departments,
  ) {}

  get manager(): EntityManager {
    return this.dataSource.manager;
  }

  async read(wanted: CardsWanted): Promise<VisitCard[]> {
    return cardsFrom(await readBundle(this.manager, cardParts(wanted)));
  }

  readJoint(plan: Pick<PlanRecord, 'id' | 'joins'>): Promise<VisitCard[]> {
    return this.read(jointOf(plan));
  }

  /** A line of the service centre, for who has nobody else to call. */
  async districtPhone(): Promise<string> {
    return (await this.departments.serviceCentre())?.phone ?? '';
  }
}

/** The visit of a plan and those that come jointly with it: its host, and whoever joined the same host. */
export function jointOf({ id, joins }: Pick<PlanRecord, 'id' | 'joins'>): CardsWanted {
  const ids = joins === null ? [id] : [id, joins];
  return { sql: `p.id IN (${marks(ids)}) OR p.joins = ?`, values: [...ids, joins ?? id] };
}

/** What `cardsFrom` reads. */
export function cardParts({ sql, values }: CardsWanted): BundlePart[] {
  return PARTS.map(({ from, ...part }): BundlePart => ({ ...part, from: `${from} WHERE ${sql}`, values }));
}

export function cardsFrom(rows: ReadonlyMap<string, Row[]>): VisitCard[] {
  const of = (kind: string, planId: unknown): Row[] =>
    (rows.get(kind) ?? []).filter((row) => row.planId === planId);
  const cards = (rows.get('plan') ?? []).map((row) => cardOf(row, of('item', row.id), of('officer', row.id)));
  return cards.sort(byStart);
}

const PARTS: Omit<BundlePart, 'values'>[] = [
  {
    kind: 'plan',
    fields: {
      ...fieldsOf('p', PLAN_FIELDS),
      enterpriseName: 'e.name',
      departmentName: 'd.name',
      departmentPhone: 'd.phone',
      finishedAt: '(SELECT finishedAt FROM inspection_visits WHERE planId = p.id)',
      rated: 'EXISTS (SELECT 1 FROM ratings WHERE planId = p.id)',
    },
    from: `FROM inspection_plans p JOIN enterprises e ON e.id = p.enterpriseId
      JOIN departments d ON d.id = p.departmentId`,
  },
  {
    kind: 'item',
    fields: {
      ...fieldsOf('l', ['planId', 'position']),
      ...fieldsOf('i', ['id', 'name', 'basis', 'noPenalty']),
    },
    from: `FROM inspection_plans p JOIN plan_items l ON l.planId = p.id JOIN inspection_items i ON i.id = l.itemId`,
  },
  {
    kind: 'officer',
    fields: {
      ...fieldsOf('l', ['planId', 'position']),
      ...fieldsOf('o', ['id', 'accountId', 'name', 'certificateKind', 'certificateNo', 'certificateExpires']),
    },
    from: 'FROM inspection_plans p JOIN plan_officers l ON l.planId = p.id JOIN officers o ON o.id = l.officerId',
    sealedNames: { name: OfficerEntity },
  },
];

function byStart({ plan: one }: VisitCard, { plan: other }: VisitCard): number {
  return one.startsAt.getTime() - other.startsAt.getTime() || (one.id < other.id ? -1 : 1);
}

const inOrder = (rows: Row[]): Row[] =>
  rows.sort((one, other) => Number(one.position) - Number(other.position));

function cardOf(row: Row, items: Row[], officers: Row[]): VisitCard {
  return {
    plan: {
      ...recordOf(row),
      itemIds: inOrder(items).map(({ id }) => id as string),
      officerIds: inOrder(officers).map(({ id }) => id as string),
    },
    enterprise: { name: row.enterpriseName as string },
    department: { name: row.departmentName as string, phone: row.departmentPhone as string },
    items: items as never,
    officers: officers as never,
    finishedAt: instantOrNull(row.finishedAt),
    rated: flagOf(row.rated),
  };
}
