import { OPEN_WORK_KINDS, type OpenWorkKind } from '@anqi/shared';
import { NamedRef } from '../accounts/index.js';
import { IdField, IntField, NestedField, OneOfField } from '../platform/index.js';

export class OpenWorkCount {
  @OneOfField(OPEN_WORK_KINDS, { name: 'OpenWorkKind' })
  kind: OpenWorkKind;

  @IntField()
  count: number;
}

/** What somebody has in hand, and who could take it over. */
export class OpenWorkView {
  @NestedField(() => NamedRef)
  account: NamedRef;

  @NestedField(() => OpenWorkCount, { list: true })
  work: OpenWorkCount[];

  @NestedField(() => NamedRef, { list: true, description: 'Of the same department' })
  successors: NamedRef[];
}

export class LeavePost {
  @IdField({ optional: true, description: 'Of the account; without one the work goes back to the unit' })
  successorId?: string;
}
