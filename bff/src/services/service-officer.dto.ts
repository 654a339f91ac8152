import { NamedRef } from '../accounts/index.js';
import { BooleanField, IdField, IntField, NestedField } from '../platform/index.js';

export class ServiceOfficerQuery {
  @IdField({ optional: true, description: 'Of this unit alone' })
  departmentId?: string;
}

export class ServiceOfficer extends NamedRef {
  @NestedField(() => NamedRef, { nullable: true })
  unit: NamedRef | null;

  @IntField({ description: 'On whose cards he stands as officer' })
  enterprises: number;
}

export class ServiceOfficerList {
  @NestedField(() => ServiceOfficer, { list: true })
  items: ServiceOfficer[];
}

/** Who serves one enterprise. */
export class EnterpriseService {
  @NestedField(() => NamedRef)
  enterprise: NamedRef;

  @NestedField(() => NamedRef, { nullable: true, description: 'Null: nobody serves it yet' })
  unit: NamedRef | null;

  @NestedField(() => NamedRef, { nullable: true })
  officer: NamedRef | null;

  @NestedField(() => NamedRef, { nullable: true })
  deputy: NamedRef | null;

  @NestedField(() => NamedRef, { nullable: true, description: 'Today; null: the unit’s head and clerks' })
  onDuty: NamedRef | null;

  @BooleanField({
    description: 'Officer and deputy were chosen for it: they outlive a routing to the same unit',
  })
  pairByHand: boolean;
}

export class AssignOfficer {
  @IdField({
    description: 'A service officer of the unit that serves it; where nobody does yet, his unit begins to',
  })
  officerId: string;

  @IdField({ optional: true, nullable: true, description: 'Another one of the same unit' })
  deputyId?: string | null;
}
