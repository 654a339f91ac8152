import type { Decision, Draft } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type ComplainantDto, ComplaintMarks } from '../../complainants/index.js';
import {
  Audit,
  Ids,
  Outbox,
  problem,
  type Refusal,
  type WriteRequest,
  insertRows,
} from '../../platform/index.js';

interface Attempted {
  draft: Draft;
  complainant?: ComplainantDto;
  decision: Decision;
  now: Date;
  write: WriteRequest;
  accountId: string;
  names: { enterprise: { name: string }; department: { name: string } };
}

const STANDS_AGAINST = ['forbidden', 'unknown', 'waivable'];

/** Rules that stood against the draft, in their order: what was departed from with a necessity did not. */
export function failedRules({ necessity }: Draft, { steps }: Decision): string[] {
  return steps
    .filter(
      ({ rule, verdict }) => STANDS_AGAINST.includes(verdict) && !(verdict === 'waivable' && necessity[rule]),
    )
    .map(({ rule }) => rule);
}

/** Filings that made no plan: kept, counted, and an undetermined one put before the coordinating office. */
@Injectable()
export class FilingAttempts {
  constructor(
    private readonly ids: Ids,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly complaintMarks: ComplaintMarks,
  ) {}

  /** The refusal that the filer gets; it commits what is written here. */
  async record(tx: EntityManager, attempted: Attempted): Promise<Refusal> {
    const { draft, complainant, decision, now, write, accountId } = attempted;
    const id = this.ids.next();
    const isUndetermined = decision.outcome === 'undetermined';
    await insertRows(tx, 'filing_attempts', [
      {
        id,
        enterpriseId: draft.enterpriseId,
        departmentId: draft.departmentId,
        filedBy: accountId,
        at: now,
        outcome: decision.outcome,
        unannounced: draft.unannounced,
        draft,
        decision,
        failedRules: failedRules(draft, decision).join(','),
        amendsPlanId: draft.id ?? null,
        awaitsCoordinator: isUndetermined,
      },
    ]);
    await this.audit.record(tx, {
      actor: write.actor,
      action: 'plan.file',
      subject: { type: 'filing-attempt', id },
      before: null,
      after: { outcome: decision.outcome, enterpriseId: draft.enterpriseId, reason: draft.reason },
      requestId: write.requestId,
      at: now,
    });
    if (isUndetermined) {
      const subject = { type: 'filing-attempt', id } as const;
      await this.complaintMarks.mark(tx, { write, subject, reason: draft.reason, complainant });
      await this.askCoordinator(tx, id, attempted);
    }
    const code = isUndetermined ? 'filing-undetermined' : 'filing-rejected';
    return problem(code, 422, { extensions: { decision, attemptId: id } });
  }

  private async askCoordinator(
    tx: EntityManager,
    attemptId: string,
    { names, now }: Attempted,
  ): Promise<void> {
    await this.outbox.add(tx, {
      kind: 'attempt-undetermined',
      recipient: { kind: 'role', id: 'coordinator' },
      data: { attemptId, enterprise: names.enterprise.name, department: names.department.name },
      at: now,
      dedupeKey: `attempt-undetermined:${attemptId}`,
    });
  }
}
