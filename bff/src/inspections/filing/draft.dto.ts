import { OUTCOMES, RULES, type Draft, type Outcome, type RuleId, type Verdict } from '@anqi/shared';
import { ApiSchema } from '@nestjs/swagger';
import { ArrayMaxSize } from 'class-validator';
import { ComplainantDto } from '../../complainants/index.js';
import {
  BooleanField,
  IdField,
  InstantField,
  IntField,
  NestedField,
  ObjectField,
  OneOfField,
  TextField,
  TextMapField,
} from '../../platform/index.js';

/** More of either is a campaign and no visit; it also bounds what one plan makes the database join. */
const MOST_ITEMS = 30;
const MOST_OFFICERS = 20;

export const MODES = ['on-site', 'off-site'] as const;

/** The draft's shape; its dates, reasons and evidence are checked by the rules' own `draftFaults`. */
@ApiSchema({ name: 'Draft' })
export class DraftDto implements Omit<Draft, 'was'> {
  @IdField({ optional: true, description: 'The plan that the draft amends' })
  id?: string;

  @IdField()
  departmentId: string;

  @IdField()
  enterpriseId: string;

  @OneOfField(MODES, { name: 'VisitMode' })
  mode: 'on-site' | 'off-site';

  @TextField({ min: 1, max: 40, description: 'A reason of the policy in force on the first date' })
  reason: string;

  @IdField({ list: true })
  @ArrayMaxSize(MOST_ITEMS)
  items: string[];

  @IdField({ list: true })
  @ArrayMaxSize(MOST_OFFICERS)
  officers: string[];

  @InstantField()
  startsAt: string;

  @InstantField()
  endsAt: string;

  @TextMapField({ max: 500 })
  evidence: Record<string, string>;

  @TextMapField({ max: 500, description: 'One written reason for each waivable rule' })
  necessity: Partial<Record<RuleId, string>>;

  @IdField({ nullable: true })
  joins: string | null;

  @BooleanField()
  unannounced: boolean;

  @ObjectField(
    { type: 'object', additionalProperties: true },
    { optional: true, nullable: true, description: 'Taken from the plan itself: what is sent is not read' },
  )
  was?: object | null;
}

/** What the filer saw under the form: nothing is filed that its filer did not see. */
@ApiSchema({ name: 'SeenDecision' })
export class SeenDto {
  @OneOfField(OUTCOMES, { name: 'Outcome' })
  outcome: Outcome;

  @TextMapField({ max: 20, description: `Verdict by rule: ${RULES.join(', ')}` })
  verdicts: Partial<Record<RuleId, Verdict>>;

  @TextField({ max: 64 })
  policyId: string;

  @IntField({ min: 0 })
  policyVersion: number;

  @TextField({ max: 64 })
  calendarVersion: string;
}

@ApiSchema({ name: 'PlanPreviewRequest' })
export class PlanPreviewDto {
  @NestedField(() => DraftDto)
  draft: DraftDto;
}

@ApiSchema({ name: 'FilePlanRequest' })
export class FilePlanDto extends PlanPreviewDto {
  @NestedField(() => SeenDto)
  seen: SeenDto;

  @NestedField(() => ComplainantDto, {
    optional: true,
    description: 'Of a complaint: compared with the list of abnormal complainants and not kept',
  })
  complainant?: ComplainantDto;
}

@ApiSchema({ name: 'AmendPlanRequest' })
export class AmendPlanDto extends FilePlanDto {
  @IntField({ min: 1 })
  version: number;
}

@ApiSchema({ name: 'ApprovalRequest' })
export class ApprovalDto {
  @BooleanField()
  approve: boolean;

  @TextField({ optional: true, description: 'Needed to refuse: five characters at least' })
  reason?: string;

  @IntField({ min: 1 })
  version: number;
}

@ApiSchema({ name: 'CancellationRequest' })
export class CancellationDto {
  @TextField({ min: 2 })
  reason: string;

  @IntField({ min: 1 })
  version: number;
}

@ApiSchema({ name: 'OfficerReplacementRequest' })
export class OfficerReplacementDto extends CancellationDto {
  @IdField({ description: 'The listed officer who cannot come' })
  officerId: string;

  @IdField({ description: 'Who comes instead' })
  byOfficerId: string;
}

@ApiSchema({ name: 'AttemptDecisionRequest' })
export class AttemptDecisionDto {
  @BooleanField()
  accept: boolean;

  @TextField({ min: 5 })
  reason: string;
}
