import { HAND_OVER_RESULTS, type HandOverResult } from '@anqi/shared';
import { NamedRef } from '../accounts/index.js';
import { IdField, IntField, NestedField, OneOfField, TextField } from '../platform/index.js';

/** Somebody who may have a request in hand. */
export class RequestHandler {
  @IdField()
  id: string;

  @TextField()
  name: string;

  @NestedField(() => NamedRef)
  department: NamedRef;
}

export class RequestHandlers {
  @NestedField(() => RequestHandler, { list: true })
  items: RequestHandler[];
}

/** Either these requests, or all open ones that somebody has in hand. */
export class HandOverRequests {
  @IdField({ optional: true, list: true })
  requestIds?: string[];

  @IdField({ optional: true, description: 'An account: all that it has in hand, so many at a time' })
  fromId?: string;

  @IdField({ description: 'An account of a unit that handles them' })
  assigneeId: string;

  @TextField({ optional: true, min: 2, max: 2000 })
  words?: string;
}

export class HandedOver {
  @IdField()
  id: string;

  @TextField({ nullable: true })
  number: string | null;

  @OneOfField(HAND_OVER_RESULTS, { name: 'HandOverResult' })
  result: HandOverResult;
}

export class HandOverAnswer {
  @NestedField(() => HandedOver, { list: true })
  items: HandedOver[];

  @IntField({ description: 'Still with whoever hands them over: ask once more' })
  left: number;
}
