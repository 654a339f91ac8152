import { ROLES, type Role } from '@anqi/shared';
import { Session } from '../accounts/index.js';
import {
  BooleanField,
  DateField,
  IdField,
  IntField,
  NestedField,
  OneOfField,
  TextField,
} from '../platform/index.js';

export class Persona {
  @IdField()
  id: string;

  @TextField()
  name: string;

  @TextField()
  title: string;

  @OneOfField(ROLES, { list: true, name: 'Role' })
  roles: readonly Role[];

  @TextField({ nullable: true })
  departmentName: string | null;

  @TextField({ nullable: true })
  enterpriseName: string | null;
}

export class DemoState {
  @BooleanField()
  demo: boolean;

  @NestedField(() => Persona, { list: true })
  personas: Persona[];

  @DateField()
  today: string;

  @IntField({ description: 'Days between the real date and the shown one' })
  offsetDays: number;

  @DateField({ description: 'The last date that leaves two months of published calendar' })
  latestDate: string;
}

export class SignIn {
  @IdField()
  personaId: string;
}

export class SignedIn {
  @TextField({ max: 200, description: 'For the Authorization header, after `Bearer `' })
  token: string;

  @NestedField(() => Session)
  session: Session;
}

export class MoveClock {
  @DateField({ description: 'Later than today' })
  date: string;
}
