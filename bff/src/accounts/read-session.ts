import { Injectable } from '@nestjs/common';
import { Departments } from '../departments/index.js';
import { Enterprises } from '../enterprises/index.js';
import { type Actor, Clock, Config, refuse } from '../platform/index.js';
import { Accounts } from './accounts.js';
import type { Session } from './session.dto.js';

/** Who is signed in, with the names that the phone shows. */
@Injectable()
export class ReadSession {
  constructor(
    private readonly accounts: Accounts,
    private readonly departments: Departments,
    private readonly enterprises: Enterprises,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async read({ accountId, roles, departmentId, enterpriseIds }: Actor): Promise<Session> {
    const [account, department, enterprises, officer] = await Promise.all([
      this.accounts.find(accountId),
      departmentId === null ? null : this.departments.find(departmentId),
      this.enterprises.findMany(enterpriseIds),
      this.departments.findOfficerOf(accountId),
    ]);
    if (account === null) return refuse('not-signed-in', 401);
    return {
      account: nameOf(account),
      roles,
      department: department && nameOf(department),
      enterprises: enterprises.map(nameOf),
      officerId: officer?.id ?? null,
      demo: this.config.demo,
      now: this.clock.isoNow(),
    };
  }
}

function nameOf({ id, name }: { id: string; name: string }): { id: string; name: string } {
  return { id, name };
}
