import type { FastifyRequest } from 'fastify';
import { refuse } from '../http/problem.js';

/** A spreadsheet as it was sent. */
export interface SentSheet {
  /** Of the file, as its sender calls it, without signs that cannot be shown. */
  name: string;
  bytes: Buffer;
}

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Of the body that `sentSheet` reads, for OpenAPI. */
export const SHEET_FILE = {
  type: 'object',
  properties: { file: { type: 'string', format: 'binary' } },
  required: ['file'],
};
const LONGEST_NAME = 120;

/** The one file of a form; `name` where its sender cannot say it with the file. 415 or 400 where there is none, 413 where it is too large. */
export async function sentSheet(
  request: FastifyRequest,
  { name, kilobytes }: { name?: string; kilobytes: number },
): Promise<SentSheet> {
  if (!request.isMultipart()) return refuse('unsupported-media-type', 415);
  const part = await request.file({ limits: { fileSize: kilobytes * 1024 } });
  const bytes = await part?.toBuffer();
  if (part === undefined || bytes === undefined)
    return refuse('invalid-input', 400, { errors: [{ pointer: '/file', code: 'missing' }] });
  return { name: shownName(name ?? part.filename), bytes };
}

function shownName(filename: string): string {
  const shown = filename.replace(/[\p{C}/\\]/gu, '').trim();
  return Array.from(shown).slice(0, LONGEST_NAME).join('') || '–';
}
