import { PLAN_ACTIONS, type Decision, type PlanAction, type RuleId } from '@anqi/shared';
import { ApiSchema } from '@nestjs/swagger';
import {
  BooleanField,
  DateField,
  IdField,
  InstantField,
  IntField,
  NestedField,
  ObjectField,
  OneOfField,
  TextField,
  TextMapField,
} from '../../platform/index.js';
import { VisitDto } from '../visits/visit.dto.js';
import { DecisionDto } from '../filing/decision.dto.js';

const OPEN_OBJECT = { type: 'object', additionalProperties: true };

import { NamedDto, PlanRowDto } from './plan-row.dto.js';
@ApiSchema({ name: 'PlanItem' })
export class PlanItemDto extends NamedDto {
  @TextField()
  basis: string;

  @BooleanField({ description: 'On the list of what is not punished the first time' })
  noPenalty: boolean;
}

@ApiSchema({ name: 'PlanOfficer' })
export class PlanOfficerDto extends NamedDto {
  @TextField()
  certificateKind: string;

  @TextField()
  certificateNo: string;

  @DateField()
  certificateExpires: string;
}

@ApiSchema({ name: 'JoinedPlan' })
export class JoinedPlanDto {
  @IdField()
  planId: string;

  @NestedField(() => NamedDto)
  department: NamedDto;
}

@ApiSchema({ name: 'TimelineEntry' })
export class TimelineEntryDto {
  @TextField()
  kind: string;

  @InstantField()
  at: string;

  @TextField({ nullable: true, description: 'Null to the enterprise, and where the clock acted' })
  actorName: string | null;

  @TextField({ nullable: true })
  role: string | null;

  @TextField({ nullable: true })
  note: string | null;

  @ObjectField(OPEN_OBJECT, { nullable: true })
  data: Record<string, unknown> | null;
}

/** What the filing form of the visit that looks at an ordered correction starts from. */
@ApiSchema({ name: 'Recheck' })
export class RecheckDto {
  @TextField()
  reason: string;

  @TextMapField()
  evidence: Record<string, string>;

  @DateField()
  correctionDueDate: string;
}

@ApiSchema({ name: 'PlanView' })
export class PlanViewDto extends PlanRowDto {
  @IntField({ description: 'Sent back with a change: 409 where somebody else changed the plan since' })
  version: number;

  @NestedField(() => PlanItemDto, { list: true })
  items: PlanItemDto[];

  @NestedField(() => PlanOfficerDto, { list: true })
  officers: PlanOfficerDto[];

  @TextMapField({ nullable: true, description: 'Null to the enterprise' })
  evidence: Record<string, string> | null;

  @TextMapField({ nullable: true, description: 'Null to the enterprise' })
  necessity: Partial<Record<RuleId, string>> | null;

  @IdField({ nullable: true, description: 'The plan whose visit it joins' })
  joins: string | null;

  @NestedField(() => JoinedPlanDto, { list: true })
  joinedBy: JoinedPlanDto[];

  @NestedField(() => DecisionDto, { nullable: true, description: 'Null to the enterprise' })
  decision: Decision | null;

  @TextField({ description: 'Key of the public ground' })
  ground: string;

  @NestedField(() => VisitDto, { nullable: true })
  visit: VisitDto | null;

  @ObjectField(OPEN_OBJECT, { nullable: true, description: 'To its raters only' })
  rating: object | null;

  @NestedField(() => RecheckDto, { nullable: true, description: 'Where a correction was ordered' })
  recheck: RecheckDto | null;

  @NestedField(() => TimelineEntryDto, { list: true })
  timeline: TimelineEntryDto[];

  @OneOfField(PLAN_ACTIONS, {
    name: 'PlanAction',
    list: true,
    description: 'What the asker may do with it now',
  })
  actions: PlanAction[];
}
