import {
  BooleanField,
  DateField,
  InstantField,
  NestedField,
  TextField,
  toInstant,
} from '../platform/index.js';
import type { ClosedDayEntity } from './closed-day.entity.js';

export class CloseDay {
  @DateField({ description: 'Today or later, a working day by the calendar' })
  date: string;

  @TextField({ min: 2, max: 30, pattern: /\S\s*\S/, example: '台风停工' })
  reason: string;
}

export class ClosedDay {
  @DateField()
  date: string;

  @TextField({ max: 30 })
  reason: string;

  @InstantField()
  addedAt: string;

  @BooleanField({ description: 'It is still to come, so that it can be taken back' })
  removable: boolean;
}

export class ClosedDayPage {
  @NestedField(() => ClosedDay, { list: true })
  items: ClosedDay[];

  @TextField({ nullable: true })
  nextCursor: string | null;
}

export function presentClosedDay({ date, reason, addedAt }: ClosedDayEntity, today: string): ClosedDay {
  return { date, reason, addedAt: toInstant(addedAt), removable: date > today };
}
