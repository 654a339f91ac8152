import { type PolicyTerms, WAIVER_APPROVALS, type QuietWindow } from '@anqi/shared';
import {
  BooleanField,
  DateField,
  IntField,
  NestedField,
  ObjectField,
  OneOfField,
  TextField,
  TextMapField,
} from '../platform/index.js';

const OPEN_OBJECT = { type: 'object', additionalProperties: true };
const PER_YEAR = { type: 'object', additionalProperties: { type: 'integer', nullable: true } };

export class WorkingHoursTerms {
  @TextField({ max: 5, pattern: /^\d{2}:\d{2}$/, example: '09:00' })
  from: string;

  @TextField({ max: 5, pattern: /^\d{2}:\d{2}$/, example: '17:30' })
  to: string;
}

export class CapTerms {
  @ObjectField(PER_YEAR, { description: 'Visits a calendar year by grade; null: no cap' })
  perYear: Record<string, number | null>;

  @OneOfField(['A', 'B', 'C', 'D'], {
    nullable: true,
    description: 'What no grade counts as; null: undetermined',
  })
  ungraded: string | null;

  @TextField({
    nullable: true,
    max: 200,
    description: 'The document that published the cap; null: in principle',
  })
  source: string | null;
}

/** What a district sets by itself. */
export class PolicyTermsDto implements PolicyTerms {
  @DateField({ description: 'After today' })
  effectiveFrom: string;

  @ObjectField(OPEN_OBJECT, { list: true, description: 'Any of them makes a date quiet' })
  quietWindows: QuietWindow[];

  @IntField({ description: 'That a general filing comes ahead' })
  leadWorkingDays: number;

  @IntField()
  emergencyReportHours: number;

  @IntField()
  mergeDays: number;

  @IntField()
  jointDays: number;

  @NestedField(() => CapTerms)
  cap: CapTerms;

  @NestedField(() => WorkingHoursTerms)
  workingHours: WorkingHoursTerms;

  @IntField()
  maxVisitDates: number;

  @IntField()
  certificateWarnDays: number;

  @OneOfField(WAIVER_APPROVALS, { name: 'WaiverApproval' })
  waiverApproval: PolicyTerms['waiverApproval'];
}

export const REASON_GROUPS = ['general', 'statutory', 'triggered', 'other'] as const;
export type ReasonGroup = (typeof REASON_GROUPS)[number];

/** Why a visit may be filed, and what has to be stated for it. A district's pack says so: no version changes it. */
export class PolicyReason {
  @TextField({ description: 'As drafts name it' })
  id: string;

  @TextMapField({ description: 'By language' })
  name: Record<string, string>;

  @OneOfField(REASON_GROUPS, { name: 'ReasonGroup' })
  group: ReasonGroup;

  @ObjectField(
    { type: 'object', additionalProperties: { type: 'string' } },
    { list: true, description: 'Each by language' },
  )
  evidence: Record<string, string>[];
}

export class PolicyPackName {
  @TextField()
  id: string;

  @TextMapField({ description: 'By language' })
  name: Record<string, string>;
}

export class PolicyVersion {
  @IntField()
  version: number;

  @BooleanField({ description: 'It decides on visits of today' })
  inForce: boolean;

  @NestedField(() => PolicyTermsDto)
  terms: PolicyTermsDto;

  @NestedField(() => PolicyPackName, { description: 'Where the reasons come from' })
  pack: PolicyPackName;

  @NestedField(() => PolicyReason, { list: true })
  reasons: PolicyReason[];
}

export class PolicyVersionList {
  @NestedField(() => PolicyVersion, { list: true, description: 'The newest first' })
  items: PolicyVersion[];
}

export class DecreePolicy {
  @IntField({ description: 'The newest version, which this one follows' })
  basedOn: number;

  @NestedField(() => PolicyTermsDto)
  terms: PolicyTermsDto;
}
