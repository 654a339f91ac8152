import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Accounts, type NamedRef } from '../accounts/index.js';
import { Departments } from '../departments/index.js';
import { Enterprises } from '../enterprises/index.js';
import { type Actor, Clock, toInstant } from '../platform/index.js';
import { RequestPolicies } from '../requests/index.js';
import { Services } from '../services/index.js';
import type { SummonsOptions, SummonsQuery } from './call-summons.dto.js';
import { dueFrom } from './summons-due.js';
import { ReadSituation, type SummonsSituation } from './summons-situation.js';

/** What the form of a summons offers: whom the caller may call, and by when they would report. */
@Injectable()
export class ReadOptions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly situations: ReadSituation,
    private readonly accounts: Accounts,
    private readonly departments: Departments,
    private readonly enterprises: Enterprises,
    private readonly services: Services,
    private readonly policies: RequestPolicies,
  ) {}

  async read(actor: Actor, query: SummonsQuery): Promise<SummonsOptions> {
    const situation = await this.situations.read(this.dataSource.manager, actor, query);
    const callable = (await this.departments.callable()).map(named);
    const lead = situation.matter?.leadId ?? null;
    const unit = await this.departments.find(situation.service?.unitId ?? '');
    const policy = this.policies.inForceOn(this.clock.today());
    const due = dueFrom(this.clock.now(), policy.summonsDays, this.policies.terms(policy));
    return {
      caller: await this.callerOf(situation),
      kinds: situation.kinds,
      officer: await this.officerOf(situation),
      unit: unit && named(unit),
      departments: callable,
      suggestedDepartmentId: callable.some(({ id }) => id === lead) ? lead : null,
      requestNumber: situation.matter?.number ?? null,
      departmentFirst: situation.departmentFirst,
      ...due,
      dueAt: toInstant(due.dueAt),
    };
  }

  private async callerOf({ callerEnterpriseId, callerTownId }: SummonsSituation): Promise<NamedRef> {
    const caller =
      callerEnterpriseId === null
        ? await this.departments.find(callerTownId ?? '')
        : await this.enterprises.find(callerEnterpriseId);
    return { id: caller?.id ?? '', name: caller?.name ?? '' };
  }

  private async officerOf({ service }: SummonsSituation): Promise<NamedRef | null> {
    const onDuty = service && (await this.services.duties()).onDutyOf(service);
    const officer = onDuty === null ? null : await this.accounts.find(onDuty);
    return officer && named(officer);
  }
}

const named = ({ id, name }: NamedRef): NamedRef => ({ id, name });
