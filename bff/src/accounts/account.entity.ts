import type { Role } from '@anqi/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PersonalColumn } from '../platform/index.js';

/** Somebody who signs in. */
@Entity('accounts')
@Index('ix_accounts_name', ['name'])
@Index('ix_accounts_departmentId', ['departmentId'])
export class AccountEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @PersonalColumn('name')
  name: string;

  @Column({ type: 'varchar', length: 60 })
  title: string;

  @Column({ type: 'varchar', length: 26, nullable: true })
  departmentId: string | null;

  /** Of those who stand on a contact card: printed there, so it is public. */
  @PersonalColumn('phone', { nullable: true })
  workPhone: string | null;

  /** Place in the demo's list of personas; `null` for everybody else. */
  @Column({ type: 'int', nullable: true })
  personaOrder: number | null;
}

@Entity('account_roles')
@Index('ix_account_roles_role', ['role'])
export class AccountRoleEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  accountId: string;

  @PrimaryColumn({ type: 'varchar', length: 16 })
  role: Role;
}

@Entity('account_enterprises')
@Index('ix_account_enterprises_enterpriseId', ['enterpriseId'])
export class AccountEnterpriseEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  accountId: string;

  @PrimaryColumn({ type: 'varchar', length: 26 })
  enterpriseId: string;

  /** Its administrator: says who else is a member. */
  @Column({ type: 'boolean', default: false })
  administers: boolean;
}
