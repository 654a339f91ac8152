import { INTAKE_STATUSES, type IntakeStatus } from '@anqi/shared';
import { NamedRef } from '../accounts/index.js';
import {
  BooleanField,
  IdField,
  InstantField,
  NestedField,
  OneOfField,
  TextField,
} from '../platform/index.js';

/** What was sent about an enterprise that the register lacks. */
export class UnmatchedIntake {
  @IdField()
  id: string;

  @NestedField(() => NamedRef)
  source: NamedRef;

  @TextField()
  externalId: string;

  @InstantField()
  receivedAt: string;

  @TextField({ nullable: true })
  creditCode: string | null;

  @TextField({ nullable: true })
  enterpriseName: string | null;

  @TextField({ nullable: true, description: 'As the sender calls it' })
  category: string | null;

  @TextField({ max: 1900 })
  words: string;

  @BooleanField()
  urgent: boolean;

  @TextField({ nullable: true, description: 'Masked, as is the number: in full by `POST /contact-reveals`' })
  contactName: string | null;

  @TextField({ nullable: true })
  contactPhone: string | null;
}

export class UnmatchedPage {
  @NestedField(() => UnmatchedIntake, { list: true })
  items: UnmatchedIntake[];

  @TextField({ nullable: true })
  nextCursor: string | null;
}

export class MatchIntake {
  @IdField()
  enterpriseId: string;
}

export class DeclineIntake {
  @TextField({ min: 2, max: 500, description: 'Told to the sender' })
  reason: string;
}

export class DecidedIntake {
  @IdField()
  id: string;

  @OneOfField(INTAKE_STATUSES, { name: 'IntakeStatus' })
  status: IntakeStatus;

  @IdField({ nullable: true })
  requestId: string | null;
}
