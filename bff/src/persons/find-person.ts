import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountEntity, AccountEnterpriseEntity, Memberships } from '../accounts/index.js';
import { Enterprises } from '../enterprises/index.js';
import { refuse } from '../platform/index.js';
import { type Person, PersonalHoldings } from './personal-holdings.js';
import type { PersonalData, PersonAsked } from './persons.dto.js';

export interface FoundPerson extends Person {
  account: AccountEntity | null;
}

/** Whom an export or an erasure is about, and all that is held about him. */
@Injectable()
export class FindPerson {
  constructor(
    private readonly memberships: Memberships,
    private readonly enterprises: Enterprises,
    private readonly holdings: PersonalHoldings,
  ) {}

  async find(tx: EntityManager, asked: Pick<PersonAsked, 'accountId' | 'phone'>): Promise<FoundPerson> {
    const { accountId = null, phone = null } = asked;
    if ((accountId === null) === (phone === null)) {
      return refuse('invalid-input', 400, { errors: [{ pointer: '/accountId', code: 'missing' }] });
    }
    if (accountId === null) return { account: null, accountId, phone, isMember: false };
    const account = await tx.findOneBy(AccountEntity, { id: accountId });
    if (account === null) return refuse('not-found', 404);
    return { account, accountId, phone, isMember: await this.memberships.mayBelong(tx, accountId) };
  }

  async dataOf(tx: EntityManager, person: FoundPerson): Promise<PersonalData> {
    const { account, accountId, isMember } = person;
    const memberships = accountId === null ? [] : await tx.findBy(AccountEnterpriseEntity, { accountId });
    const enterprises = await this.enterprises.findMany(
      memberships.map(({ enterpriseId }) => enterpriseId),
      tx,
    );
    return {
      account: account && { id: account.id, name: account.name },
      title: account?.title ?? null,
      workPhone: account?.workPhone ?? null,
      enterprises: enterprises.map(({ id, name }) => ({ id, name })),
      mayErase: account === null || isMember,
      held: await this.holdings.collect(tx, person),
    };
  }
}
