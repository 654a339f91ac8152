import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FinishedVisits } from '../inspections/index.js';
import type { Actor } from '../platform/index.js';
import { RequestMatters } from '../requests/index.js';

const FILED = ['request.submit', 'request.reopen'];
const RATED = ['request.rate', 'visit.rate'];
/** What people of enterprises say and ask for; a visit without a code, whoever reports it. */
const ALL = [...FILED, ...RATED, 'visit.report'];

export interface ReceiptedActions {
  /** Where the caller did it. */
  own: readonly string[];
  /** Whoever of his enterprise did it. */
  ofColleagues: readonly string[];
}

/**
 * What an enterprise filed is for each of its people; that it rated, for its administrator, and by whom for nobody: no
 * receipt names its account. What somebody reported of a visit is his alone, whichever enterprise it was about.
 */
@Injectable()
export class ReadReceiptedActions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly requests: RequestMatters,
    private readonly visits: FinishedVisits,
  ) {}

  async of(actor: Actor, subjectId: string): Promise<ReceiptedActions> {
    const enterpriseId = await this.enterpriseOf(actor, subjectId);
    if (enterpriseId === null || !actor.enterpriseIds.includes(enterpriseId))
      return { own: ALL, ofColleagues: [] };
    const isAdministrator = actor.administersIds.includes(enterpriseId);
    return { own: ALL, ofColleagues: isAdministrator ? [...FILED, ...RATED] : FILED };
  }

  private async enterpriseOf(actor: Actor, subjectId: string): Promise<string | null> {
    const { manager } = this.dataSource;
    const found =
      (await this.requests.find(manager, actor, subjectId)) ?? (await this.visits.find(manager, subjectId));
    return found?.enterpriseId ?? null;
  }
}
