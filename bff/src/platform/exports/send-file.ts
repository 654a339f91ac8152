import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { EXPORT_FORMATS, type ExportFormat } from '../spreadsheets/table.js';

const TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** For the contract: what a route that exports answers with. */
export const EXPORTED = EXPORT_FORMATS.map((format) => TYPES[format]);
export const FILE = { type: 'string', format: 'binary' };

/** RFC 6266: the plain name for clients that know no other; RFC 5987: the real one. */
export function sendFile(
  reply: FastifyReply,
  content: Readable,
  { name, plain, format }: { name: string; plain: string; format: ExportFormat },
): void {
  const encoded = encodeURIComponent(`${name}.${format}`);
  void reply
    .type(TYPES[format])
    .header('cache-control', 'private, no-store')
    .header('content-disposition', `attachment; filename="${plain}.${format}"; filename*=UTF-8''${encoded}`)
    .send(content);
}
