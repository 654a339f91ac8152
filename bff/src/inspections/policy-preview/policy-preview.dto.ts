import { OUTCOMES, type Outcome, type RuleId, RULES, type Verdict, VERDICTS } from '@anqi/shared';
import { BooleanField, DateField, IntField, NestedField, OneOfField } from '../../platform/index.js';
import { PolicyTermsDto } from '../../policies/index.js';
import { NamedDto } from '../plans/plan-row.dto.js';

export class PreviewPolicyTerms {
  @NestedField(() => PolicyTermsDto)
  terms: PolicyTermsDto;
}

export class RuleChange {
  @OneOfField(RULES, { name: 'RuleId' })
  rule: RuleId;

  @OneOfField(VERDICTS, { name: 'Verdict' })
  before: Verdict;

  @OneOfField(VERDICTS, { name: 'Verdict' })
  after: Verdict;
}

/** A filing that the terms would decide otherwise. */
export class FilingChange {
  @OneOfField(['plan', 'attempt'], { name: 'FilingKind' })
  kind: 'plan' | 'attempt';

  @NestedField(() => NamedDto)
  enterprise: NamedDto;

  @NestedField(() => NamedDto)
  department: NamedDto;

  @DateField({ description: 'First date of the visit' })
  date: string;

  @BooleanField({ description: 'The terms would hold on that date; else it is said as if they had' })
  isComing: boolean;

  @OneOfField(OUTCOMES, { name: 'Outcome' })
  before: Outcome;

  @OneOfField(OUTCOMES, { name: 'Outcome' })
  after: Outcome;

  @NestedField(() => RuleChange, { list: true })
  rules: RuleChange[];
}

/** What terms would make of the filings of the last ninety days and of those to come; what was decided stays. */
export class PolicyPreview {
  @IntField({ description: 'Filings looked at, three hundred at most; unannounced ones are left out' })
  compared: number;

  @IntField()
  stricter: number;

  @IntField()
  milder: number;

  @IntField({ description: 'Of those looked at, on dates on which the terms would hold' })
  coming: number;

  @NestedField(() => FilingChange, { list: true, description: 'The first fifty, the latest visit first' })
  items: FilingChange[];
}
