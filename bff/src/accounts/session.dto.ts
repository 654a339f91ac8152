import { ROLES, type Role } from '@anqi/shared';
import {
  BooleanField,
  IdField,
  InstantField,
  NestedField,
  OneOfField,
  TextField,
} from '../platform/index.js';

/** An id with its name: whatever a list or form mentions. */
export class NamedRef {
  @IdField()
  id: string;

  @TextField()
  name: string;
}

export class Session {
  @NestedField(() => NamedRef)
  account: NamedRef;

  @OneOfField(ROLES, { list: true, name: 'Role' })
  roles: readonly Role[];

  @NestedField(() => NamedRef, { nullable: true })
  department: NamedRef | null;

  @NestedField(() => NamedRef, { list: true })
  enterprises: NamedRef[];

  @IdField({ nullable: true })
  officerId: string | null;

  @BooleanField()
  demo: boolean;

  @InstantField()
  now: string;
}
