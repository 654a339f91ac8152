import { fill, type Language, maskName } from '@anqi/shared';
import { auditText } from '@anqi/shared/wording/ui/audit';
import { Injectable } from '@nestjs/common';
import { Accounts } from '../accounts/index.js';
import { Departments } from '../departments/index.js';
import { Enterprises } from '../enterprises/index.js';
import type { AuditRowEntity } from '../platform/audit/audit-row.entity.js';
import { toInstant } from '../platform/index.js';
import type { AuditActor, AuditLogRow } from './audit-log.dto.js';
import { changesOf, type NamedIds, namedIn, RATINGS } from './changes.js';

/** Audit rows for whoever reads them: people masked, ratings told of and not told. */
@Injectable()
export class PresentAuditRows {
  constructor(
    private readonly accounts: Accounts,
    private readonly departments: Departments,
    private readonly enterprises: Enterprises,
  ) {}

  async all(rows: readonly AuditRowEntity[], language: Language): Promise<AuditLogRow[]> {
    const named = namedIn(rows);
    const acted = rows.flatMap(({ actorId }) => (actorId === null ? [] : [actorId]));
    const accounts = await this.accounts.findMany([...acted, ...named.accounts]);
    const actors = new Map<string, AuditActor>(
      accounts.map(({ id, name, title }) => [id, { id, name: maskName(name), title }]),
    );
    const names = new Map([
      ...(await this.namesOf(named)),
      ...[...actors.values()].map((actor) => [actor.id, actorText(actor, language)] as const),
    ]);
    return rows.map((row) => {
      const { id, at, actorId, action, subjectType, subjectId, requestId } = row;
      const withheld = RATINGS.includes(action);
      return {
        ...{ id, at: toInstant(at), action, subjectType, subjectId, requestId },
        actor: actorId === null || withheld ? null : (actors.get(actorId) ?? unknownActor(actorId)),
        withheld,
        changes: changesOf(row, { language, names }),
      };
    });
  }

  private async namesOf({
    departments,
    enterprises,
    items,
    officers,
  }: NamedIds): Promise<[string, string][]> {
    const known = await Promise.all([
      this.departments.findMany(departments),
      this.departments.findItems(items),
      this.enterprises.findMany(enterprises),
    ]);
    const people = await this.departments.findOfficers(officers);
    return [
      ...known.flat().map(({ id, name }): [string, string] => [id, name]),
      ...people.map(({ id, name }): [string, string] => [id, maskName(name)]),
    ];
  }
}

export function actorText({ name, title }: AuditActor, language: Language): string {
  return name === '' ? auditText.sender[language] : fill(auditText.who[language], { name, title });
}

/** Another system's key acts too: it is no account, and has its id alone. */
const unknownActor = (id: string): AuditActor => ({ id, name: '', title: '' });
