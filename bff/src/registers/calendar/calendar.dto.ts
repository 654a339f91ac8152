import { MovedDue } from '../../requests/index.js';
import { DateField, IntField, NestedField, TextField } from '../../platform/index.js';
import { RegisterFaultView } from '../registers.dto.js';

export class CalendarState {
  @TextField()
  version: string;

  @DateField({ description: 'The last date that it covers' })
  until: string;
}

/** A day on which people would work and rest otherwise. */
export class CalendarDayChange {
  @DateField()
  date: string;

  @TextField({ description: 'What it is, in the language asked for' })
  before: string;

  @TextField()
  after: string;
}

/** What a year's notice would change. */
export class CalendarTrial extends CalendarState {
  @TextField()
  name: string;

  @IntField({ nullable: true })
  year: number | null;

  @IntField()
  faultCount: number;

  @NestedField(() => RegisterFaultView, { list: true, description: 'The first 200 of them' })
  faults: RegisterFaultView[];

  @NestedField(() => CalendarDayChange, { list: true, description: 'The first 200 of them' })
  days: CalendarDayChange[];

  @IntField({ description: 'Due dates of requests that would move' })
  moved: number;

  @NestedField(() => MovedDue, { list: true, description: 'The first fifty' })
  dues: MovedDue[];
}

export class CalendarImportQuery {
  @TextField({ optional: true, max: 200, description: 'Of the file, where its sender cannot say it with it' })
  name?: string;

  @TextField({ max: 40, description: 'The calendar’s version, as the trial saw it' })
  version: string;
}
