import type { Readable } from 'node:stream';
import { can, canWithRequest, type Language, relationsFor, requestExportText } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Audit,
  AuditedFile,
  Clock,
  refuse,
  type Cell,
  type ExportFormat,
  MOST_SHEET_ROWS,
} from '../../platform/index.js';
import { Policies } from '../../policies/index.js';
import { ListRequests } from '../list-requests.js';
import { ReadRequest } from '../read-request.js';
import { askerIn } from '../request-people.js';
import type { Condition } from '../request-scopes.js';
import type { RequestFilter } from '../requests.query.dto.js';
import type { ExportQuery } from './exports.dto.js';
import { logHeadings, logRow } from './log-columns.js';
import { ReadBatches } from './read-batches.js';
import { requestColumns } from './request-columns.js';

export interface Asked {
  language: Language;
  /** Of the call: it goes into the audit. */
  requestId: string;
}

/** The district's work row by row, to those who answer for it: never a row that their own list does not hold. */
@Injectable()
export class ExportRequests {
  constructor(
    private readonly list: ListRequests,
    private readonly readRequest: ReadRequest,
    private readonly batches: ReadBatches,
    private readonly file: AuditedFile,
    private readonly policies: Policies,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async preview(actor: Actor, query: RequestFilter): Promise<number> {
    return this.batches.count(await this.conditions(actor, query));
  }

  async requests(
    actor: Actor,
    { format, ...query }: ExportQuery,
    { language, requestId }: Asked,
  ): Promise<Readable> {
    const conditions = await this.conditions(actor, query);
    if (format === 'xlsx' && (await this.batches.count(conditions)) > MOST_SHEET_ROWS) {
      return refuse('export-too-long', 422);
    }
    const columns = requestColumns(language, isOfDistrict(actor));
    const [now, days] = [this.clock.now(), this.policies.days()];
    const read = this.batches.of(conditions);
    async function* rows(): AsyncGenerator<Cell[][]> {
      for await (const { exported, names } of read) {
        const context = { names, language, now, days };
        yield exported.map((each) => columns.map(({ cell }) => cell(each, context)));
      }
    }
    const filter = { ...query, ...(query.q === undefined ? {} : { q: this.audit.digest(query.q) }) };
    return this.file.begin(
      { actor, requestId, format, action: 'request.export', subjectType: 'request-export', filter },
      { name: requestExportText.requests[language], headings: columns, batches: rows() },
    );
  }

  /** All that happened to one request. What its enterprise thought of it a department learns in sums alone. */
  async log(
    actor: Actor,
    { id, format }: { id: string; format: ExportFormat },
    { language, requestId }: Asked,
  ): Promise<{ number: string; content: Readable }> {
    const whole = await this.readRequest.demand(actor, id);
    const { record, circle } = whole;
    if (!canWithRequest(askerIn(whole, actor), 'request.export')) return refuse('forbidden', 403);
    const told = record.events.filter(({ event }) => event !== 'rate' || isOfDistrict(actor));
    async function* rows(): AsyncGenerator<Cell[][]> {
      yield told.map((event) => logRow(event, circle.names, language));
    }
    const content = await this.file.begin(
      {
        ...{ actor, requestId, format, filter: { request: id } },
        ...{ action: 'request.export-log', subjectType: 'request-export' },
      },
      { name: requestExportText.log[language], headings: logHeadings(language), batches: rows() },
    );
    return { number: record.request.number, content };
  }

  /** The list that the actor has by those of his roles that may export: what he reads in another one stays. */
  private conditions(actor: Actor, query: RequestFilter): Promise<Condition[]> {
    const roles = actor.roles.filter((role) => relationsFor(role, 'request.export').length > 0);
    return this.list.conditions({ ...actor, roles }, query);
  }
}

const isOfDistrict = ({ roles }: Actor): boolean => can(roles, 'request.export', ['district']);
