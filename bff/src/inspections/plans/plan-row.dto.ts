import {
  APPROVAL_STATES,
  APPROVERS,
  PLAN_STATUSES,
  type ApprovalState,
  type Approver,
  type PlanStatus,
  type VisitMode,
} from '@anqi/shared';
import { ApiSchema } from '@nestjs/swagger';
import {
  BooleanField,
  IdField,
  InstantField,
  IntField,
  NestedField,
  OneOfField,
  TextField,
} from '../../platform/index.js';
import { MODES } from '../filing/draft.dto.js';

@ApiSchema({ name: 'Named' })
export class NamedDto {
  @IdField()
  id: string;

  @TextField()
  name: string;
}

@ApiSchema({ name: 'PlanRow' })
export class PlanRowDto {
  @IdField()
  id: string;

  @NestedField(() => NamedDto)
  enterprise: NamedDto;

  @NestedField(() => NamedDto)
  department: NamedDto;

  @TextField({ description: 'The reason; to an enterprise its public ground' })
  reason: string;

  @OneOfField(MODES, { name: 'VisitMode' })
  mode: VisitMode;

  @OneOfField(PLAN_STATUSES, { name: 'PlanStatus' })
  status: PlanStatus;

  @OneOfField(APPROVAL_STATES, { name: 'ApprovalState' })
  approval: ApprovalState;

  @BooleanField()
  unannounced: boolean;

  @InstantField()
  startsAt: string;

  @InstantField()
  endsAt: string;

  @IntField()
  itemCount: number;

  @OneOfField(APPROVERS, { name: 'Approver', list: true })
  awaits: Approver[];

  @InstantField({ nullable: true })
  approvalDueAt: string | null;

  @BooleanField()
  emergency: boolean;

  @BooleanField({ nullable: true, description: 'Null to the rated department' })
  rated: boolean | null;
}

@ApiSchema({ name: 'PlanPage' })
export class PlanPageDto {
  @NestedField(() => PlanRowDto, { list: true })
  items: PlanRowDto[];

  @TextField({ nullable: true })
  nextCursor: string | null;
}
