import type { Calendar, Facts, PolicyPack } from '@anqi/shared';
import { ApiSchema } from '@nestjs/swagger';
import { EnterpriseSummary } from '../../enterprises/index.js';
import {
  BooleanField,
  IdField,
  InstantField,
  IntField,
  NestedField,
  ObjectField,
  TextField,
} from '../../platform/index.js';
import { NamedDto } from '../plans/plan-row.dto.js';
import { PlanItemDto, PlanOfficerDto, PlanViewDto } from '../plans/plan-view.dto.js';

const OPEN_OBJECT = { type: 'object', additionalProperties: true };

export class FilingContextQuery {
  @IdField()
  enterpriseId: string;

  @IdField({ optional: true, description: 'The plan that is amended' })
  planId?: string;
}

@ApiSchema({ name: 'FilingItem' })
export class FilingItemDto extends PlanItemDto {
  @TextField({ list: true, description: 'Statutory reasons it may be checked for' })
  fields: string[];

  @BooleanField()
  offSite: boolean;

  @BooleanField()
  noDisturb: boolean;

  @BooleanField()
  unannounced: boolean;
}

@ApiSchema({ name: 'Booking' })
export class BookingDto {
  @IdField()
  planId: string;

  @InstantField()
  startsAt: string;

  @InstantField()
  endsAt: string;
}

@ApiSchema({ name: 'FilingOfficer' })
export class FilingOfficerDto extends PlanOfficerDto {
  @IdField()
  departmentId: string;

  @IdField({ list: true })
  mayActFor: string[];

  @NestedField(() => BookingDto, {
    list: true,
    description: 'Visits he is listed for, as far as the asker may know',
  })
  bookings: BookingDto[];
}

@ApiSchema({ name: 'FilingVersions' })
export class FilingVersionsDto {
  @TextField()
  calendar: string;

  @IntField()
  policy: number;

  @ObjectField({ type: 'object', additionalProperties: { type: 'integer' } }, { description: 'By plan id' })
  plans: Record<string, number>;
}

@ApiSchema({ name: 'FilingContext' })
export class FilingContextDto {
  @NestedField(() => EnterpriseSummary)
  enterprise: EnterpriseSummary;

  @NestedField(() => NamedDto)
  department: NamedDto;

  @ObjectField(OPEN_OBJECT, { description: 'The policy pack in force today' })
  policy: PolicyPack;

  @ObjectField(OPEN_OBJECT, {
    list: true,
    description: 'In force today and later: the first date decides which',
  })
  policies: PolicyPack[];

  @ObjectField(OPEN_OBJECT)
  calendar: Calendar;

  @ObjectField(OPEN_OBJECT, {
    description: 'What `decide` reads; of other departments announced live plans only',
  })
  facts: Facts;

  @NestedField(() => FilingItemDto, { list: true })
  items: FilingItemDto[];

  @NestedField(() => FilingOfficerDto, { list: true })
  officers: FilingOfficerDto[];

  @NestedField(() => NamedDto, { list: true })
  departments: NamedDto[];

  @NestedField(() => PlanViewDto, { optional: true })
  plan?: PlanViewDto;

  @InstantField()
  now: string;

  @NestedField(() => FilingVersionsDto)
  versions: FilingVersionsDto;
}
