import { NamedRef } from '../accounts/index.js';
import { InstantField, IntField, NestedField, ObjectField, TextField } from '../platform/index.js';

const TABLE = {
  type: 'array',
  maxItems: 200,
  items: { type: 'object', additionalProperties: true },
  description: 'Rows; the first that fits serves',
};
const ROLES = {
  type: 'object',
  additionalProperties: { type: 'string' },
  description: 'Department by role key of the table',
};

export class ProposedRouting {
  @ObjectField(TABLE, { list: true })
  table: object[];

  @ObjectField(ROLES)
  roles: Record<string, string>;
}

export class ApplyRouting extends ProposedRouting {
  @IntField({ min: 0, description: 'The version that it changes' })
  version: number;

  @TextField({ min: 2, max: 200, pattern: /\S/, description: 'Why' })
  note: string;
}

export class RoutingVersion {
  @IntField()
  version: number;

  @TextField()
  note: string;

  @IntField({ description: 'Enterprises that it moved' })
  moved: number;

  @NestedField(() => NamedRef, { nullable: true })
  appliedBy: NamedRef | null;

  @InstantField()
  appliedAt: string;
}

export class RoutingVersionDetails extends RoutingVersion {
  @ObjectField(TABLE, { list: true })
  table: object[];

  @ObjectField(ROLES)
  roles: Record<string, string>;
}

export class RoutingRowCount {
  @TextField({ nullable: true, description: 'Id of the row; null: assigned by hand, or to nobody' })
  row: string | null;

  @IntField()
  enterprises: number;
}

export class Routing extends ProposedRouting {
  @IntField({ description: '0: the table that the policy pack brings, not applied yet' })
  version: number;

  @ObjectField({ type: 'object', additionalProperties: true }, { description: 'Names of the roles' })
  roleNames: object;

  @NestedField(() => RoutingRowCount, { list: true })
  counts: RoutingRowCount[];

  @NestedField(() => RoutingVersion, { list: true, description: 'The newest first' })
  history: RoutingVersion[];
}

export class RoutingFault {
  @TextField({ description: 'Id of the row' })
  row: string;

  @TextField({ description: 'twice · unknown-role · never-reached · leaves-out' })
  kind: string;

  @TextField({ nullable: true })
  role: string | null;
}

export class RoutingMove {
  @NestedField(() => NamedRef, { nullable: true })
  from: NamedRef | null;

  @NestedField(() => NamedRef, { nullable: true })
  to: NamedRef | null;

  @IntField()
  enterprises: number;
}

export class MovedEnterprise {
  @NestedField(() => NamedRef)
  enterprise: NamedRef;

  @NestedField(() => NamedRef, { nullable: true })
  from: NamedRef | null;

  @NestedField(() => NamedRef, { nullable: true })
  to: NamedRef | null;
}

/** What a change of the table would do, with nothing written. */
export class RoutingTrial {
  @NestedField(() => RoutingFault, { list: true })
  faults: RoutingFault[];

  @IntField({ description: 'Enterprises in all' })
  enterprises: number;

  @IntField({ description: 'Of these, to be moved to another lead, or given other cooperating units' })
  moved: number;

  @IntField({ description: 'Assigned by hand: they stay as they are' })
  kept: number;

  @IntField({
    description: 'Open requests of those that get another unit: they stay with the unit that has them',
  })
  openRequests: number;

  @NestedField(() => RoutingMove, { list: true, description: 'By unit, the most first' })
  moves: RoutingMove[];

  @NestedField(() => MovedEnterprise, { list: true, description: 'A page of them, by id' })
  examples: MovedEnterprise[];

  @TextField({ nullable: true, description: 'Of the next page of examples' })
  nextCursor: string | null;
}
