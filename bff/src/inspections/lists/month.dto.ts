import { ApiSchema } from '@nestjs/swagger';
import {
  BooleanField,
  DateField,
  IdField,
  InOurTime,
  InstantField,
  IntField,
  NestedField,
  OneOfField,
  TextField,
} from '../../platform/index.js';
import { PolicyVersionDto } from '../filing/decision.dto.js';

export const CALENDAR_DAY_KINDS = ['quiet', 'open', 'rest'] as const;
export type CalendarDayKind = (typeof CALENDAR_DAY_KINDS)[number];

export class CalendarQuery {
  @InOurTime()
  @TextField({ max: 7, pattern: /^\d{4}-(0[1-9]|1[0-2])$/, example: '2026-11' })
  month: string;

  @IdField({ optional: true, description: 'Visits of this enterprise only' })
  enterpriseId?: string;

  @IdField({ optional: true, description: 'Visits of this department only' })
  departmentId?: string;
}

@ApiSchema({ name: 'CalendarDay' })
export class CalendarDayDto {
  @DateField()
  date: string;

  @OneOfField(CALENDAR_DAY_KINDS, {
    name: 'CalendarDayKind',
    description: 'A quiet day of rest is a day of rest',
  })
  kind: CalendarDayKind;

  @BooleanField()
  quiet: boolean;

  @BooleanField()
  rest: boolean;

  @TextField({ description: "A holiday's name, else blank" })
  why: string;

  @BooleanField({ description: 'Beyond the published calendar: rest and work are not known' })
  uncovered: boolean;

  @IntField({ description: 'Visits that begin on it, of those that the asker may know of' })
  visits: number;
}

@ApiSchema({ name: 'CalendarMonth' })
export class CalendarMonthDto {
  @TextField()
  month: string;

  @NestedField(() => CalendarDayDto, { list: true })
  days: CalendarDayDto[];

  @IntField({ description: 'Working days from today on, in this month, that are not quiet' })
  openWorkingDaysLeft: number;

  @NestedField(() => PolicyVersionDto)
  policy: PolicyVersionDto;

  @InstantField({
    nullable: true,
    description:
      'When the visits of the whole district were counted: at most ten minutes ago; null: just now',
  })
  asOf: string | null;
}
