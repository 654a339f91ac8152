import { ApiSchema } from '@nestjs/swagger';
import { PLAN_STATUSES, RATING_DIMENSIONS } from '@anqi/shared';
import {
  DateField,
  InstantField,
  IntField,
  NestedField,
  NumberField,
  ObjectField,
  TextField,
} from '../platform/index.js';

const countsOf = (names: readonly string[]): object => ({
  type: 'object',
  properties: Object.fromEntries(names.map((name) => [name, { type: 'integer' }])),
  required: [...names],
});

export class SumsQuery {
  @DateField({ optional: true, description: 'The first of January of this year unless said otherwise' })
  from?: string;

  @DateField({ optional: true, description: 'Included; today unless said otherwise' })
  until?: string;
}

@ApiSchema({ name: 'RatingSums' })
export class RatingSumsDto {
  @IntField()
  count: number;

  @NumberField({ nullable: true })
  average: number | null;

  @IntField({ list: true, description: 'How many of level 1, 2, 3, 4, 5' })
  byLevel: number[];

  @ObjectField({
    type: 'object',
    properties: Object.fromEntries(
      RATING_DIMENSIONS.map((name) => [name, { type: 'number', nullable: true }]),
    ),
    required: [...RATING_DIMENSIONS],
  })
  dimensions: Record<string, number | null>;

  @IntField({ description: 'Whole batches shown' })
  batches: number;

  @TextField({ list: true, description: 'In an order that says nothing of when they came' })
  words: string[];
}

export class PlanSums {
  @ObjectField(countsOf(PLAN_STATUSES))
  byStatus: Record<string, number>;
}

export class AttemptSums {
  @IntField()
  rejected: number;

  @IntField()
  undetermined: number;

  @ObjectField({ type: 'object', additionalProperties: { type: 'integer' } })
  byRule: Record<string, number>;
}

export class FollowUpSums {
  @IntField()
  count: number;

  @IntField()
  confirmed: number;

  @NumberField({ nullable: true, description: 'Of the settled ones; S003 aims at 0.25 or less' })
  unsubstantiatedShare: number | null;
}

export class DepartmentSums {
  @NestedField(() => RatingSumsDto)
  ratings: RatingSumsDto;

  @NestedField(() => PlanSums)
  plans: PlanSums;

  @NestedField(() => AttemptSums)
  attempts: AttemptSums;

  @IntField({ description: 'Plans that depart from an "in principle" rule' })
  necessities: number;

  @NestedField(() => FollowUpSums)
  followUps: FollowUpSums;

  @InstantField({ description: 'When they were made: at most ten minutes ago' })
  asOf: string;
}
