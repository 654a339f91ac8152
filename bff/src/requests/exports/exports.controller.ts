import type { Readable } from 'node:stream';
import { languageFrom, requestExportText } from '@anqi/shared';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type Actor,
  Clock,
  CurrentActor,
  May,
  EXPORT_FORMATS,
  type ExportFormat,
} from '../../platform/index.js';
import { RequestFilter } from '../requests.query.dto.js';
import { type Asked, ExportRequests } from './export-requests.js';
import { ExportPreview, ExportQuery, LogExportQuery } from './exports.dto.js';

const TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const FILE = { type: 'string', format: 'binary' };
const PRODUCED = EXPORT_FORMATS.map((format) => TYPES[format]);

@ApiTags('requests')
@Controller('requests')
export class ExportsController {
  constructor(
    private readonly exports: ExportRequests,
    private readonly clock: Clock,
  ) {}

  /** The caller's list as a table, a row a request, in the order of submission. Telephone numbers are masked. */
  @Get('export')
  @May('request.export')
  @ApiProduces(...PRODUCED)
  @ApiOkResponse({ schema: FILE })
  async requests(
    @CurrentActor() actor: Actor,
    @Query() query: ExportQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = askedBy(request);
    const content = await this.exports.requests(actor, query, asked);
    const name = `${requestExportText.requests[asked.language]}-${this.clock.today()}`;
    send(reply, content, { name, plain: `requests-${this.clock.today()}`, format: query.format });
  }

  @Get('export/preview')
  @May('request.export')
  @ApiOkResponse({ type: ExportPreview })
  async preview(@CurrentActor() actor: Actor, @Query() query: RequestFilter): Promise<ExportPreview> {
    return { rows: await this.exports.preview(actor, query) };
  }

  /** Everything that happened to one request, in order. */
  @Get(':id/log')
  @May('request.export')
  @ApiProduces(...PRODUCED)
  @ApiOkResponse({ schema: FILE })
  async log(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { format }: LogExportQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = askedBy(request);
    const { number, content } = await this.exports.log(actor, { id, format }, asked);
    send(reply, content, {
      name: `${requestExportText.log[asked.language]}-${number}`,
      plain: `log-${number}`,
      format,
    });
  }
}

const askedBy = ({ headers, id }: FastifyRequest): Asked => ({
  language: languageFrom(headers['accept-language']),
  requestId: id,
});

/** RFC 6266: the plain name for clients that know no other; RFC 5987: the real one. */
function send(
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
