import type { Readable } from 'node:stream';
import { fill, type Language } from '@anqi/shared';
import { actionText, subjectText } from '@anqi/shared/wording/actions';
import { auditChangeText, auditChangeValue } from '@anqi/shared/wording/audit-changes';
import { auditText } from '@anqi/shared/wording/ui/audit';
import { Injectable } from '@nestjs/common';
import { type Actor, AuditedFile, type Cell, type Heading, Ids, refuse } from '../platform/index.js';
import type { AuditChange, AuditExportQuery, AuditLogRow } from './audit-log.dto.js';
import { FindAuditRows } from './find-audit-rows.js';
import { actorText, PresentAuditRows } from './present-audit-rows.js';
import type { Asked } from './read-audit-log.js';

/** More are taken by shorter stretches of days: whoever reads a file has to be able to open it. */
export const MOST_EXPORTED = 100_000;

type Column = Heading & { cell: (row: AuditLogRow, language: Language) => Cell };

/** The log as the page shows it, as a file. */
@Injectable()
export class ExportAuditLog {
  constructor(
    private readonly find: FindAuditRows,
    private readonly present: PresentAuditRows,
    private readonly file: AuditedFile,
    private readonly ids: Ids,
  ) {}

  async run(
    actor: Actor,
    { format, ...filter }: AuditExportQuery,
    { language, requestId }: Asked,
  ): Promise<Readable> {
    if (await this.find.areMoreThan(filter, MOST_EXPORTED)) return refuse('audit-export-too-long', 422);
    const columns = columnsIn(language);
    const found = this.find.batches(filter, this.ids.next());
    const { present } = this;
    async function* rows(): AsyncGenerator<Cell[][]> {
      for await (const batch of found) {
        const shown = await present.all(batch, language);
        yield shown.map((row) => columns.map(({ cell }) => cell(row, language)));
      }
    }
    return this.file.begin(
      { actor, requestId, format, filter, action: 'audit.export', subjectType: 'audit-export' },
      { name: auditText.title[language], headings: columns, batches: rows() },
    );
  }
}

function columnsIn(language: Language): Column[] {
  const column = (key: keyof typeof auditText, cell: Column['cell'], width = 14): Column => ({
    title: auditText[key][language],
    cell,
    width,
  });
  return [
    column('when', ({ at }) => new Date(at), 17),
    column('actor', actorCell, 24),
    column('action', ({ action }) => actionText(action, language), 24),
    column('subject', ({ subjectType }) => subjectText(subjectType, language)),
    column('subjectId', ({ subjectId }) => subjectId, 28),
    column('changes', ({ changes }) => changes.map((each) => lineOf(each, language)).join('\n'), 60),
    column('requestId', ({ requestId }) => requestId, 28),
    column('rowId', ({ id }) => id, 28),
  ];
}

function actorCell({ actor, withheld }: AuditLogRow, language: Language): string {
  if (withheld) return auditText.withheld[language];
  return actor === null ? auditText.system[language] : actorText(actor, language);
}

const lineOf = ({ name, ...change }: AuditChange, language: Language): string =>
  fill(auditChangeText.line[language], { name, value: auditChangeValue(change, language) });
