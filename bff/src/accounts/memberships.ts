import { can } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AccountEnterpriseEntity, AccountEntity, AccountRoleEntity } from './account.entity.js';

export interface Membership {
  accountId: string;
  enterpriseId: string;
  administers: boolean;
}

/** Who belongs to which enterprise. Each call looks it up, so that what is taken away is gone at once. */
@Injectable()
export class Memberships {
  constructor(private readonly dataSource: DataSource) {}

  /** A second time for the same enterprise it takes nothing away: an administrator stays one. */
  async grant(tx: EntityManager, { accountId, enterpriseId, administers }: Membership): Promise<void> {
    const insert = (entity: typeof AccountEnterpriseEntity | typeof AccountRoleEntity, row: object) =>
      tx.createQueryBuilder().insert().into(entity).values(row).orIgnore().updateEntity(false).execute();
    await insert(AccountEnterpriseEntity, { accountId, enterpriseId, administers: false });
    await insert(AccountRoleEntity, { accountId, role: 'enterprise' });
    if (administers) await tx.update(AccountEnterpriseEntity, { accountId, enterpriseId }, { administers });
  }

  /** How many there were to end: one or none. */
  async end(tx: EntityManager, those: Omit<Membership, 'administers'>): Promise<number> {
    return (await tx.delete(AccountEnterpriseEntity, those)).affected ?? 0;
  }

  /** `false` where he is not what is stated of him: somebody else was quicker. */
  async setAdministers(
    tx: EntityManager,
    { accountId, enterpriseId }: Omit<Membership, 'administers'>,
    administers: boolean,
  ): Promise<boolean> {
    const those = { accountId, enterpriseId, administers: !administers };
    return (await tx.update(AccountEnterpriseEntity, those, { administers })).affected === 1;
  }

  ofEnterprise(enterpriseId: string, tx: EntityManager = this.dataSource.manager): Promise<Membership[]> {
    return tx.findBy(AccountEnterpriseEntity, { enterpriseId });
  }

  ofAccount(accountId: string, tx: EntityManager = this.dataSource.manager): Promise<Membership[]> {
    return tx.findBy(AccountEnterpriseEntity, { accountId });
  }

  /** Whoever works for the district is no member of an enterprise that it inspects or serves. */
  async mayBelong(tx: EntityManager, accountId: string): Promise<boolean> {
    const account = await tx.findOneBy(AccountEntity, { id: accountId });
    const roles = await tx.findBy(AccountRoleEntity, { accountId });
    return account?.departmentId === null && roles.every(({ role }) => can([role], 'member.join', ['self']));
  }
}
