import { PLAN_STATUSES, type PlanStatus } from '@anqi/shared';
import { ApiSchema } from '@nestjs/swagger';
import {
  BooleanField,
  DateField,
  IdField,
  InstantField,
  NestedField,
  OneOfField,
  TextField,
} from '../../platform/index.js';

@ApiSchema({ name: 'VisitingDepartment' })
export class VisitingDepartmentDto {
  @TextField()
  name: string;

  @TextField()
  phone: string;
}

@ApiSchema({ name: 'VerifiedItem' })
export class VerifiedItemDto {
  @TextField()
  name: string;

  @TextField()
  basis: string;
}

@ApiSchema({ name: 'VerifiedOfficer' })
export class VerifiedOfficerDto {
  @TextField()
  name: string;

  @TextField()
  certificateKind: string;

  @TextField()
  certificateNo: string;

  @DateField()
  certificateExpires: string;
}

@ApiSchema({ name: 'JointVisit' })
export class JointVisitDto {
  @NestedField(() => VisitingDepartmentDto)
  department: VisitingDepartmentDto;

  @NestedField(() => VerifiedItemDto, { list: true })
  items: VerifiedItemDto[];

  @InstantField()
  startsAt: string;

  @InstantField()
  endsAt: string;

  @TextField({ description: 'Key of the public ground' })
  ground: string;

  @NestedField(() => VerifiedOfficerDto, {
    list: true,
    description: 'In full to the enterprise visited, else masked',
  })
  officers: VerifiedOfficerDto[];
}

@ApiSchema({ name: 'NameOnly' })
export class NameOnlyDto {
  @TextField()
  name: string;
}

@ApiSchema({ name: 'VerifiedVisit' })
export class VerifiedVisitDto extends JointVisitDto {
  @IdField({ nullable: true, description: 'To a member of the enterprise only' })
  planId: string | null;

  @NestedField(() => NameOnlyDto)
  enterprise: NameOnlyDto;

  @NestedField(() => JointVisitDto, { list: true })
  joint: JointVisitDto[];

  @BooleanField()
  member: boolean;

  @BooleanField()
  mayRate: boolean;

  @OneOfField(PLAN_STATUSES, { name: 'PlanStatus' })
  status: PlanStatus;
}
