import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  fieldsOf,
  readBundle,
  type BundlePart,
  flagOf,
  instantOf,
  instantOrNull,
  jsonOf,
  type Row,
} from '../../platform/index.js';
import { AccountEntity } from '../../accounts/index.js';
import { OfficerEntity } from '../../departments/index.js';
import type { PlanRecord } from './plan-record.js';
import type { JoinedPlan, PlanDetails, PlanRating, PlanVisit, TimelineEvent } from './plan-details.js';

/** Reads the tables of several features in one round trip; it never writes to them. */
@Injectable()
export class DetailsRepository {
  async read(manager: EntityManager, { id, enterpriseId, departmentId }: PlanRecord): Promise<PlanDetails> {
    const rows = await readBundle(manager, [
      {
        kind: 'enterprise',
        fields: NAMED,
        from: 'FROM enterprises n WHERE n.id = ?',
        values: [enterpriseId],
      },
      {
        kind: 'department',
        fields: NAMED,
        from: 'FROM departments n WHERE n.id = ?',
        values: [departmentId],
      },
      ...PARTS.map((part): BundlePart => ({ ...part, values: [id] })),
    ]);
    const of = (kind: string): Row[] => rows.get(kind) ?? [];
    const [visit] = of('visit');
    const [rating] = of('rating');
    return {
      enterprise: of('enterprise')[0] as never,
      department: of('department')[0] as never,
      items: inOrder(of('item')).map((row) => ({ ...row, noPenalty: flagOf(row.noPenalty) })) as never,
      officers: inOrder(of('officer')) as never,
      events: of('event').map(eventOf).sort(byTime),
      joinedBy: of('joined')
        .map(joinedOf)
        .sort((one, other) => (one.planId < other.planId ? -1 : 1)),
      visit: visit ? visitOf(visit) : null,
      rating: rating ? ratingOf(rating) : null,
    };
  }
}

const NAMED = fieldsOf('n', ['id', 'name']);
const VISIT_FIELDS = [
  'startedAt',
  'finishedAt',
  'result',
  'words',
  'correctionDueDate',
  'leniency',
  'lateReport',
] as const;

const PARTS: Omit<BundlePart, 'values'>[] = [
  {
    kind: 'item',
    fields: { position: 'l.position', ...fieldsOf('i', ['id', 'name', 'basis', 'noPenalty']) },
    from: 'FROM plan_items l JOIN inspection_items i ON i.id = l.itemId WHERE l.planId = ?',
  },
  {
    kind: 'officer',
    fields: {
      position: 'l.position',
      ...fieldsOf('o', ['id', 'accountId', 'name', 'certificateKind', 'certificateNo', 'certificateExpires']),
    },
    from: 'FROM plan_officers l JOIN officers o ON o.id = l.officerId WHERE l.planId = ?',
    sealedNames: { name: OfficerEntity },
  },
  {
    kind: 'event',
    fields: {
      ...fieldsOf('v', ['id', 'at', 'kind', 'role', 'note', 'data']),
      actorName: '(SELECT name FROM accounts WHERE id = v.accountId)',
    },
    from: 'FROM plan_events v WHERE v.planId = ?',
    sealedNames: { actorName: AccountEntity },
  },
  {
    kind: 'joined',
    fields: {
      planId: 'j.id',
      departmentId: 'd.id',
      departmentName: 'd.name',
      ...fieldsOf('j', ['unannounced', 'announcedAt']),
    },
    from: `FROM inspection_plans j JOIN departments d ON d.id = j.departmentId
      WHERE j.joins = ? AND j.status IN ('awaiting-approval', 'approved', 'started', 'finished')`,
  },
  {
    kind: 'visit',
    fields: fieldsOf('w', VISIT_FIELDS),
    from: 'FROM inspection_visits w WHERE w.planId = ?',
  },
  {
    kind: 'rating',
    fields: fieldsOf('r', ['level', 'dimensions', 'words', 'at']),
    from: 'FROM ratings r WHERE r.planId = ?',
  },
];

function inOrder(rows: Row[]): Row[] {
  return rows
    .sort((one, other) => Number(one.position) - Number(other.position))
    .map(({ position: _position, ...row }) => row);
}

/** Ids grow with time within one process, so they order what happened in the same millisecond. */
function byTime(one: TimelineEvent, other: TimelineEvent): number {
  return one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1);
}

function eventOf(row: Row): TimelineEvent {
  return {
    ...(row as unknown as TimelineEvent),
    at: instantOf(row.at),
    data: row.data === null ? null : jsonOf(row.data),
  };
}

function joinedOf({ planId, unannounced, announcedAt, departmentId, departmentName }: Row): JoinedPlan {
  return {
    planId: planId as string,
    unannounced: flagOf(unannounced),
    announced: announcedAt !== null,
    department: { id: departmentId as string, name: departmentName as string },
  };
}

function visitOf(row: Row): PlanVisit {
  return {
    ...(row as unknown as PlanVisit),
    startedAt: instantOf(row.startedAt),
    finishedAt: instantOrNull(row.finishedAt),
    leniency: flagOf(row.leniency),
    lateReport: flagOf(row.lateReport),
  };
}

function ratingOf(row: Row): PlanRating {
  return { ...(row as unknown as PlanRating), dimensions: jsonOf(row.dimensions), at: instantOf(row.at) };
}
