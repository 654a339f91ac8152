import type { EntityManager } from 'typeorm';
import { type BundlePart, entitiesFrom, entityFields, readBundle, type Row } from '../platform/index.js';
import { circleFrom, circlePartsOf, type Coming, type RequestCircle } from './request-circle.js';
import { RequestClockEntity } from './request-clock.entity.js';
import { RequestDepartmentEntity, RequestEventEntity } from './request-parts.entity.js';
import type { RequestRecord } from './request-record.js';
import { RequestEntity } from './request.entity.js';

export interface Surroundings {
  circle: RequestCircle;
  /** Whether others are linked to it. */
  hasLinked: boolean;
}

/** A request with what stands around it: all that doing something with it and showing it needs, whoever asks. */
export interface WholeRequest extends Surroundings {
  record: RequestRecord;
  photoIds: string[];
}

/** One round trip. */
export async function readRecord(manager: EntityManager, id: string): Promise<RequestRecord | null> {
  return recordFrom(manager, await readBundle(manager, recordParts(manager, id)));
}

/** What is asked for beside the request: who serves it on that day, and what comes to it. */
export interface Around {
  coming?: Coming;
  today: string;
}

/** One round trip. */
export async function readWhole(
  manager: EntityManager,
  id: string,
  { coming = { unitIds: [], accountIds: [] }, today }: Around,
): Promise<WholeRequest | null> {
  const rows = await readBundle(manager, [
    ...recordParts(manager, id),
    ...circlePartsOf(id, coming, today),
    ...beside(id),
  ]);
  const record = recordFrom(manager, rows);
  const circle = circleFrom(rows);
  if (record === null || circle === null) return null;
  const idsOf = (kind: string): string[] => (rows.get(kind) ?? []).map((row) => row['id'] as string);
  return { record, circle, photoIds: idsOf('photo').sort(), hasLinked: idsOf('linked').length > 0 };
}

function recordParts(manager: EntityManager, id: string): BundlePart[] {
  return [
    {
      kind: 'request',
      fields: entityFields(manager, RequestEntity, 'r'),
      from: 'FROM service_requests r WHERE r.id = ?',
      values: [id],
    },
    {
      kind: 'part',
      fields: entityFields(manager, RequestDepartmentEntity, 'd'),
      from: 'FROM request_departments d WHERE d.requestId = ?',
      values: [id],
    },
    {
      kind: 'clock',
      fields: entityFields(manager, RequestClockEntity, 'c'),
      from: 'FROM request_clocks c WHERE c.requestId = ?',
      values: [id],
    },
    {
      kind: 'event',
      fields: entityFields(manager, RequestEventEntity, 'v'),
      from: 'FROM request_events v WHERE v.requestId = ?',
      values: [id],
    },
  ];
}

function beside(id: string): BundlePart[] {
  return [
    { kind: 'photo', fields: { id: 'f.id' }, from: 'FROM photos f WHERE f.requestId = ?', values: [id] },
    {
      kind: 'linked',
      fields: { id: 'l.id' },
      from: "FROM service_requests l WHERE l.duplicateOf = ? AND l.status = 'duplicate'",
      values: [id],
    },
  ];
}

function recordFrom(manager: EntityManager, rows: ReadonlyMap<string, Row[]>): RequestRecord | null {
  const of = (kind: string): Row[] => rows.get(kind) ?? [];
  const [request] = entitiesFrom(manager, RequestEntity, of('request'));
  if (request === undefined) return null;
  return {
    request,
    parts: entitiesFrom(manager, RequestDepartmentEntity, of('part')).sort(
      inOrder(({ departmentId, part }) => departmentId + part),
    ),
    clocks: entitiesFrom(manager, RequestClockEntity, of('clock')).sort(inOrder(({ id }) => id)),
    events: entitiesFrom(manager, RequestEventEntity, of('event')).sort(inOrder(({ id }) => id)),
  };
}

/** The parts of a bundle come in no order. */
function inOrder<T>(keyOf: (row: T) => string): (one: T, other: T) => number {
  return (one, other) => (keyOf(one) < keyOf(other) ? -1 : 1);
}
