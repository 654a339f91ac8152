import { DAY_REASONS, type DayReasonKind, VISIT_DAY_ADVICE, type VisitDayAdvice } from '@anqi/shared';
import { NamedRef } from '../accounts/index.js';
import { BooleanField, DateField, IdField, NestedField, OneOfField, TextField } from '../platform/index.js';

export class VisitDaysQuery {
  @IdField()
  enterpriseId: string;

  @IdField({ optional: true, description: 'A visit that is to be moved: its own week is free to it' })
  visitId?: string;
}

/** An inspection that the enterprise was told of. */
export class WeekInspection {
  @TextField()
  department: string;

  @DateField()
  from: string;

  @DateField()
  until: string;
}

/** The service visit of a week, planned or over: whoever plans one in the same week goes along. */
export class WeekVisit {
  @DateField()
  date: string;

  @TextField({ list: true })
  units: string[];

  @BooleanField({ description: 'It is over: nobody can go along any more' })
  over: boolean;
}

export class ServiceVisitDay {
  @DateField()
  date: string;

  @OneOfField(VISIT_DAY_ADVICE, { name: 'VisitDayAdvice' })
  advice: VisitDayAdvice;

  @OneOfField(DAY_REASONS, { name: 'DayReasonKind' })
  kind: DayReasonKind;

  @TextField({ nullable: true, description: 'Of the holiday, or why the district closed the day' })
  name: string | null;

  @BooleanField()
  quiet: boolean;
}

export class ServiceVisitWeek {
  @DateField({ description: 'Its Monday' })
  monday: string;

  @NestedField(() => WeekVisit, { nullable: true })
  visit: WeekVisit | null;

  @NestedField(() => WeekInspection, { list: true, description: 'Announced ones alone' })
  inspections: WeekInspection[];

  @NestedField(() => ServiceVisitDay, { list: true })
  days: ServiceVisitDay[];
}

/** From today on, some weeks. */
export class ServiceVisitDays {
  @NestedField(() => NamedRef)
  enterprise: NamedRef;

  @NestedField(() => ServiceVisitWeek, { list: true })
  weeks: ServiceVisitWeek[];
}
