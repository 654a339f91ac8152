import { MEMBER_ACTIONS, type MemberAction } from '@anqi/shared';
import { NamedRef } from '../accounts/index.js';
import {
  BooleanField,
  IdField,
  InstantField,
  NestedField,
  OneOfField,
  TextField,
} from '../platform/index.js';

/** Somebody who belongs to an enterprise, or is invited to. */
export class Member {
  @IdField({ description: 'Of the account' })
  id: string;

  @TextField()
  name: string;

  @TextField()
  title: string;

  @BooleanField({ description: 'Says who else is a member' })
  administers: boolean;

  @BooleanField({ description: 'Whether it is who asks' })
  isSelf: boolean;

  @InstantField({ nullable: true, description: 'Invited: until when the code is good; null: is a member' })
  invitedUntil: string | null;

  @OneOfField(MEMBER_ACTIONS, { list: true, name: 'MemberAction', description: 'What the caller may do' })
  actions: readonly MemberAction[];
}

export class Members {
  @NestedField(() => NamedRef)
  enterprise: NamedRef;

  @BooleanField({ description: 'Whether the caller may invite colleagues' })
  mayInvite: boolean;

  @BooleanField({ description: 'Whether the caller may give out the code of an administrator' })
  mayConfirm: boolean;

  @NestedField(() => Member, { list: true })
  items: Member[];
}

export class Invitation {
  @TextField({ min: 1, max: 60, description: 'Of the person' })
  name: string;

  @TextField({ optional: true, max: 60, description: 'What he does there' })
  title?: string;
}

export class InvitationMade {
  @TextField({ nullable: true, max: 19, description: 'Told once: a repeated call gets `null`' })
  code: string | null;

  @InstantField()
  goodUntil: string;

  @NestedField(() => Members)
  members: Members;
}

export class Joining {
  @TextField({ min: 16, max: 24 })
  code: string;
}
