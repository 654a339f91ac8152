import { languageFrom, requestExportText } from '@anqi/shared';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, Clock, CurrentActor, EXPORTED, FILE, May, sendFile } from '../../platform/index.js';
import { RequestFilter } from '../requests.query.dto.js';
import { type Asked, ExportRequests } from './export-requests.js';
import { ExportPreview, ExportQuery, LogExportQuery } from './exports.dto.js';

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
  @ApiProduces(...EXPORTED)
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
    sendFile(reply, content, { name, plain: `requests-${this.clock.today()}`, format: query.format });
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
  @ApiProduces(...EXPORTED)
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
    sendFile(reply, content, {
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
