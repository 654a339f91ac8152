import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import type { Actor } from '../auth/actor.js';
import { Clock } from '../clock.js';
import { Transactions } from '../database/transactions.js';
import { Ids } from '../ids.js';
import type { Cell, ExportFormat, Table } from '../spreadsheets/table.js';
import { writeXlsx } from '../spreadsheets/write-xlsx.js';
import { writeCsv } from './write-csv.js';

/** Who takes what out of the house. */
export interface Taking {
  actor: Actor;
  requestId: string;
  format: ExportFormat;
  /** As the audit names it, and what it is about there. */
  action: string;
  subjectType: string;
  /** Ids and states; a free text as its digest. */
  filter: object;
}

/**
 * A table as a file that is made while it is read, told of in the audit before its first byte and after its last one:
 * how many rows left, and the digest of the bytes. Where its reader went away the second row says so.
 */
@Injectable()
export class AuditedFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async begin(taking: Taking, table: Table): Promise<Readable> {
    const id = this.ids.next();
    await this.record(taking, { id, after: { ...taking.filter, format: taking.format } });
    return Readable.from(this.told(taking, { id, table }), { objectMode: false, highWaterMark: 1 });
  }

  private async *told(taking: Taking, { id, table }: { id: string; table: Table }): AsyncGenerator<Buffer> {
    const counted = { rows: 0 };
    const told = { ...table, batches: countedRows(table.batches, counted) };
    const hash = createHash('sha256');
    let complete = false;
    try {
      const chunks = taking.format === 'csv' ? writeCsv(told) : writeXlsx(told);
      for await (const chunk of chunks as AsyncIterable<string | Buffer>) {
        const bytes = Buffer.from(chunk);
        hash.update(bytes);
        yield bytes;
      }
      complete = true;
    } finally {
      await this.record(taking, {
        id,
        after: { rows: counted.rows, complete, sha256: complete ? hash.digest('hex') : null },
      });
    }
  }

  private record(
    { actor, action, subjectType, requestId }: Taking,
    { id, after }: { id: string; after: object },
  ): Promise<void> {
    return this.transactions.run((tx) =>
      this.audit.record(tx, {
        actor,
        action,
        subject: { type: subjectType, id },
        before: null,
        after,
        requestId,
        at: this.clock.now(),
      }),
    );
  }
}

async function* countedRows(
  batches: AsyncIterable<readonly Cell[][]>,
  counted: { rows: number },
): AsyncGenerator<readonly Cell[][]> {
  for await (const rows of batches) {
    counted.rows += rows.length;
    yield rows;
  }
}
