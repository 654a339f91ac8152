import { ROLES, type Role } from '@anqi/shared';
import {
  BooleanField,
  IdField,
  InstantField,
  NestedField,
  OneOfField,
  PageQuery,
  TextField,
} from '../platform/index.js';

export class AccountQuery extends PageQuery {
  @TextField({ optional: true, max: 60, description: 'Part of the name or title' })
  query?: string;
}

/** Somebody who has an account, and by what he may sign in to it. */
export class AdmissibleAccount {
  @IdField()
  id: string;

  @TextField()
  name: string;

  @TextField()
  title: string;

  @OneOfField(ROLES, { list: true, name: 'Role' })
  roles: readonly Role[];

  @BooleanField()
  hasPassword: boolean;

  @BooleanField()
  hasWechat: boolean;

  @InstantField({ nullable: true, description: 'Until when a code that was given out is good' })
  codeUntil: string | null;
}

export class AdmissibleAccountPage {
  @NestedField(() => AdmissibleAccount, { list: true })
  items: AdmissibleAccount[];

  @TextField({ nullable: true })
  nextCursor: string | null;
}

export class AdmissionCode {
  @TextField({ nullable: true, max: 19, description: 'Told once: a repeated call gets `null`' })
  code: string | null;

  @InstantField()
  goodUntil: string;
}
