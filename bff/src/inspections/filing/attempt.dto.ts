import { OUTCOMES, type Decision, type Draft, type Outcome } from '@anqi/shared';
import { ApiSchema } from '@nestjs/swagger';
import {
  IdField,
  InstantField,
  NestedField,
  ObjectField,
  OneOfField,
  PageQuery,
  TextField,
} from '../../platform/index.js';
import { DecisionDto } from './decision.dto.js';
import { NamedDto } from '../plans/plan-row.dto.js';

export const ATTEMPT_STATUSES = ['rejected', 'undetermined', 'accepted', 'declined'] as const;
export type AttemptStatus = (typeof ATTEMPT_STATUSES)[number];

export const ATTEMPT_SCOPES = ['department', 'undetermined'] as const;

export class AttemptQuery extends PageQuery {
  @OneOfField(ATTEMPT_SCOPES, {
    name: 'AttemptScope',
    description: '`undetermined`: those that wait for a decision',
  })
  scope: (typeof ATTEMPT_SCOPES)[number];
}

@ApiSchema({ name: 'FilingAttempt' })
export class FilingAttemptDto {
  @IdField()
  id: string;

  @NestedField(() => NamedDto)
  enterprise: NamedDto;

  @NestedField(() => NamedDto)
  department: NamedDto;

  @NestedField(() => NamedDto)
  filedBy: NamedDto;

  @InstantField()
  at: string;

  @OneOfField(OUTCOMES, { name: 'Outcome' })
  outcome: Outcome;

  @OneOfField(ATTEMPT_STATUSES, { name: 'AttemptStatus' })
  status: AttemptStatus;

  @ObjectField(
    { type: 'object', additionalProperties: true },
    { description: 'The draft as it was decided on' },
  )
  draft: Draft;

  @NestedField(() => DecisionDto)
  decision: Decision;

  @IdField({ nullable: true, description: 'The plan that was to be amended' })
  amendsPlanId: string | null;

  @InstantField({ nullable: true })
  decidedAt: string | null;

  @TextField({ nullable: true })
  decidedReason: string | null;

  @IdField({ nullable: true, description: 'The plan that its acceptance made' })
  madePlanId: string | null;
}

@ApiSchema({ name: 'FilingAttemptPage' })
export class FilingAttemptPageDto {
  @NestedField(() => FilingAttemptDto, { list: true })
  items: FilingAttemptDto[];

  @TextField({ nullable: true })
  nextCursor: string | null;
}
