import { REQUEST_CLOCKS, type RequestClock } from '@anqi/shared';
import { NamedRef } from '../accounts/index.js';
import {
  DateField,
  IdField,
  InstantField,
  IntField,
  NestedField,
  OneOfField,
  TextField,
} from '../platform/index.js';

export class ClosedDayPreviewQuery {
  @DateField()
  date: string;
}

export class MovedDue {
  @IdField()
  requestId: string;

  @TextField({ description: 'The request’s' })
  number: string;

  @NestedField(() => NamedRef)
  enterprise: NamedRef;

  @OneOfField(REQUEST_CLOCKS, { name: 'RequestClock' })
  clock: RequestClock;

  @InstantField()
  from: string;

  @InstantField()
  to: string;
}

/** Which dates that were given out a closed day would move. */
export class ClosedDayPreview {
  @IntField()
  moved: number;

  @NestedField(() => MovedDue, { list: true, description: 'The first fifty' })
  items: MovedDue[];
}
