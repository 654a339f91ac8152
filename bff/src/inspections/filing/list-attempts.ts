import { can } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import {
  DEFAULT_LIMIT,
  pageOf,
  readInstantCursor,
  refuse,
  type Actor,
  type Page,
} from '../../platform/index.js';
import type { AttemptQuery, FilingAttemptDto } from './attempt.dto.js';
import { AttemptRepository, keyOfAttempt, presentAttempt, type AttemptRecord } from './attempt.repository.js';
import { askerOf } from '../plans/asker-of.js';
import type { Where } from '../lists/plan-list.repository.js';

/** Filings that made no plan: a department's own, and before the coordinating office those it has to decide. */
@Injectable()
export class ListAttempts {
  constructor(private readonly attempts: AttemptRepository) {}

  async list(
    actor: Actor,
    { scope, cursor, limit = DEFAULT_LIMIT }: AttemptQuery,
  ): Promise<Page<FilingAttemptDto>> {
    const after = readInstantCursor(cursor);
    const rows = await this.attempts.list({ where: scopeOf(actor, scope), after, limit });
    return pageOf(rows, limit, { keyOf: keyOfAttempt, present: presentAttempt });
  }

  async read(actor: Actor, id: string): Promise<FilingAttemptDto> {
    const attempt = await this.attempts.find(this.attempts.manager, id);
    return attempt && mayRead(actor, attempt) ? presentAttempt(attempt) : refuse('not-found', 404);
  }
}

/** The coordinating office reads what was put before it; the rest is the department's own. */
export function mayRead(actor: Actor, { departmentId, outcome }: AttemptRecord): boolean {
  const { roles, relations } = askerOf(actor, { departmentId });
  const own = relations.filter((relation) => relation === 'own-department');
  return (
    can(roles, 'attempt.read', own) || (outcome === 'undetermined' && can(roles, 'attempt.read', relations))
  );
}

function scopeOf({ roles, departmentId }: Actor, scope: AttemptQuery['scope']): Where {
  if (scope === 'undetermined' && can(roles, 'attempt.read', ['district'])) {
    return { sql: 'a.awaitsCoordinator = 1', values: [] };
  }
  if (departmentId === null) return refuse('forbidden', 403);
  const own = { sql: 'a.departmentId = ?', values: [departmentId] };
  return scope === 'undetermined' ? { ...own, sql: `${own.sql} AND a.awaitsCoordinator = 1` } : own;
}
