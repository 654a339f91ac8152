import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { type Actor, type AppRequest, CurrentActor, May, type Page } from '../platform/index.js';
import { AuditLogPage, AuditLogQuery, type AuditLogRow } from './audit-log.dto.js';
import { ReadAuditLog } from './read-audit-log.js';

@Controller('audit-rows')
export class AuditLogController {
  constructor(private readonly readAuditLog: ReadAuditLog) {}

  @Get()
  @May('audit.read')
  @ApiOkResponse({ type: AuditLogPage })
  list(
    @CurrentActor() actor: Actor,
    @Query() query: AuditLogQuery,
    @Req() request: AppRequest,
  ): Promise<Page<AuditLogRow>> {
    return this.readAuditLog.run(actor, query, request.id);
  }
}
