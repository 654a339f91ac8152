import { can, relationsBetween, type SummonsEvent, SUMMONS_EVENTS, summonsStep } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { AccountEntity, AccountRoleEntity, Accounts } from '../accounts/index.js';
import { type Actor, Clock, type OutboxMessage } from '../platform/index.js';
import { Services } from '../services/index.js';
import type { SummonsEntity } from './summons.entity.js';

export type Recipient = OutboxMessage['recipient'];

/** What somebody may do with a summons. */
export interface SummonsAsker {
  mayRead: boolean;
  /** He is of the caller's side, or of the one that is called. */
  isCaller: boolean;
  isCalled: boolean;
  /** What its state lets him do now. */
  actions: SummonsEvent[];
}

const account = (id: string): Recipient => ({ kind: 'account', id });

/** Who has part in a summons. */
@Injectable()
export class SummonsPeople {
  constructor(
    private readonly services: Services,
    private readonly accounts: Accounts,
    private readonly clock: Clock,
  ) {}

  async askerOf(tx: EntityManager, actor: Actor, row: SummonsEntity): Promise<SummonsAsker> {
    const servedBy = await this.serving(tx, row);
    const relations = relationsBetween(
      { ...actor, officerId: null },
      {
        departmentId: row.departmentId,
        servedBy,
        ...(row.callerEnterpriseId === null ? {} : { enterpriseId: row.callerEnterpriseId }),
        ...(row.callerTownId === null ? {} : { townId: row.callerTownId }),
      },
    );
    const isCaller = can(actor.roles, 'summons.call', relations);
    const isCalled = can(actor.roles, 'summons.report', relations);
    const actions = SUMMONS_EVENTS.filter((event) => {
      const step = summonsStep({ ...row, rated: row.rating !== null }, event);
      return step !== null && (step.by === 'caller' ? isCaller : isCalled);
    });
    return { mayRead: can(actor.roles, 'summons.read', relations), isCaller, isCalled, actions };
  }

  /** The whole enterprise, or those who work for the town. */
  async caller(tx: EntityManager, { callerEnterpriseId, callerTownId }: SummonsEntity): Promise<Recipient[]> {
    if (callerEnterpriseId !== null) return [{ kind: 'enterprise', id: callerEnterpriseId }];
    return callerTownId === null ? [] : (await this.deskOf(tx, callerTownId)).map(account);
  }

  /** Whoever serves the enterprise; clerks and heads of a department, and of a unit of which nobody is on duty. */
  async called(tx: EntityManager, row: SummonsEntity): Promise<Recipient[]> {
    const serving = await this.serving(tx, row);
    const desk = (await this.isServed(tx, row)) ? [] : await this.deskOf(tx, row.departmentId);
    const people = [...new Set([...serving, ...desk])];
    return people.length > 0 ? people.map(account) : [{ kind: 'role', id: 'centre' }];
  }

  /** Nobody, where a department was called. */
  private async serving(tx: EntityManager, { kind, callerEnterpriseId }: SummonsEntity): Promise<string[]> {
    return kind === 'enterprise-calls-officer' && callerEnterpriseId !== null
      ? this.services.servingAccounts(tx, callerEnterpriseId)
      : [];
  }

  private async isServed(tx: EntityManager, { kind, callerEnterpriseId }: SummonsEntity): Promise<boolean> {
    if (kind !== 'enterprise-calls-officer' || callerEnterpriseId === null) return false;
    const service = await this.services.find(callerEnterpriseId, tx);
    return service !== null && (await this.services.duties(tx)).onDutyOf(service) !== null;
  }

  private async deskOf(tx: EntityManager, departmentId: string): Promise<string[]> {
    const members = await tx.findBy(AccountEntity, { departmentId });
    const clerks = await tx.findBy(AccountRoleEntity, {
      role: 'clerk',
      accountId: In(members.map(({ id }) => id)),
    });
    const heads = await this.accounts.headsOf(tx, departmentId, this.clock.today());
    return [...new Set([...clerks.map(({ accountId }) => accountId), ...heads])].sort();
  }
}
