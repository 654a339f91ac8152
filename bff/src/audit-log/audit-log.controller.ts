import { languageFrom } from '@anqi/shared';
import { auditText } from '@anqi/shared/wording/ui/audit';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type Actor,
  Clock,
  CurrentActor,
  EXPORTED,
  FILE,
  May,
  type Page,
  sendFile,
} from '../platform/index.js';
import { AuditExportQuery, AuditLogPage, AuditLogQuery, type AuditLogRow } from './audit-log.dto.js';
import { ExportAuditLog } from './export-audit-log.js';
import { type Asked, ReadAuditLog } from './read-audit-log.js';

@Controller('audit-rows')
export class AuditLogController {
  constructor(
    private readonly readAuditLog: ReadAuditLog,
    private readonly exportAuditLog: ExportAuditLog,
    private readonly clock: Clock,
  ) {}

  @Get()
  @May('audit.read')
  @ApiOkResponse({ type: AuditLogPage })
  list(
    @CurrentActor() actor: Actor,
    @Query() query: AuditLogQuery,
    @Req() request: FastifyRequest,
  ): Promise<Page<AuditLogRow>> {
    return this.readAuditLog.run(actor, query, askedBy(request));
  }

  /** What the log shows as a table, a row an entry, in the order in which they were made. */
  @Get('export')
  @May('audit.read')
  @ApiProduces(...EXPORTED)
  @ApiOkResponse({ schema: FILE })
  async export(
    @CurrentActor() actor: Actor,
    @Query() query: AuditExportQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = askedBy(request);
    const content = await this.exportAuditLog.run(actor, query, asked);
    const [{ format }, today] = [query, this.clock.today()];
    sendFile(reply, content, {
      name: `${auditText.title[asked.language]}-${today}`,
      plain: `audit-log-${today}`,
      format,
    });
  }
}

const askedBy = ({ headers, id }: FastifyRequest): Asked => ({
  language: languageFrom(headers['accept-language']),
  requestId: id,
});
