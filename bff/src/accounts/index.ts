import { AccountEnterpriseEntity, AccountEntity, AccountRoleEntity } from './account.entity.js';
import { HeadDeputyEntity } from './head-deputy.entity.js';

export { AccountEnterpriseEntity, AccountEntity, AccountRoleEntity, HeadDeputyEntity };
export { Accounts, type Recipient } from './accounts.js';
export { AccountsModule } from './accounts.module.js';
export { type Membership, Memberships } from './memberships.js';
export { type Leaving, OpenWork, type OpenWorkCounts, type OpenWorkPart } from './open-work.js';
export { ReadSession } from './read-session.js';
export { NamedRef, Session } from './session.dto.js';
export const ACCOUNT_ENTITIES = [AccountEntity, AccountRoleEntity, AccountEnterpriseEntity, HeadDeputyEntity];
