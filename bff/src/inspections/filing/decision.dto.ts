import {
  ADVICE_KINDS,
  OUTCOMES,
  RULES,
  VERDICTS,
  type Decision,
  type Outcome,
  type Remedy,
  type RuleId,
  type Step,
  type StepFacts,
  type Verdict,
} from '@anqi/shared';
import { ApiSchema } from '@nestjs/swagger';
import {
  DateField,
  IdField,
  IntField,
  NestedField,
  ObjectField,
  OneOfField,
  TextField,
} from '../../platform/index.js';

const OPEN_OBJECT = { type: 'object', additionalProperties: true };

@ApiSchema({ name: 'Step' })
export class StepDto implements Step {
  @OneOfField(RULES, { name: 'RuleId' })
  rule: RuleId;

  @OneOfField(VERDICTS, { name: 'Verdict' })
  verdict: Verdict;

  @TextField()
  clause: string;

  @ObjectField(OPEN_OBJECT)
  facts: StepFacts;
}

@ApiSchema({ name: 'PolicyVersion' })
export class PolicyVersionDto {
  @TextField()
  id: string;

  @IntField()
  version: number;
}

@ApiSchema({ name: 'Decision' })
export class DecisionDto implements Decision {
  @OneOfField(OUTCOMES, { name: 'Outcome' })
  outcome: Outcome;

  @NestedField(() => StepDto, { list: true })
  steps: Step[];

  @DateField({ nullable: true })
  earliestStart: string | null;

  @ObjectField(OPEN_OBJECT, { list: true, description: 'What can be done about it, by `kind`' })
  remedies: Remedy[];

  @NestedField(() => PolicyVersionDto)
  policy: PolicyVersionDto;

  @TextField()
  calendarVersion: string;
}

@ApiSchema({ name: 'Advice' })
export class AdviceDto {
  @OneOfField(ADVICE_KINDS, { name: 'AdviceKind' })
  kind: (typeof ADVICE_KINDS)[number];

  @IdField()
  officerId: string;

  @IdField({ optional: true })
  planId?: string;

  @DateField({ optional: true })
  expires?: string;
}

@ApiSchema({ name: 'PlanPreview' })
export class PlanPreviewAnswerDto {
  @NestedField(() => DecisionDto)
  decision: Decision;

  @NestedField(() => AdviceDto, { list: true })
  advice: AdviceDto[];
}
