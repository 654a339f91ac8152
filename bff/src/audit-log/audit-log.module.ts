import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/index.js';
import { EnterprisesModule } from '../enterprises/index.js';
import { AuditLogController } from './audit-log.controller.js';
import { ExportAuditLog } from './export-audit-log.js';
import { FindAuditRows } from './find-audit-rows.js';
import { PresentAuditRows } from './present-audit-rows.js';
import { ReadAuditLog } from './read-audit-log.js';

@Module({
  imports: [DepartmentsModule, EnterprisesModule],
  controllers: [AuditLogController],
  providers: [ExportAuditLog, FindAuditRows, PresentAuditRows, ReadAuditLog],
})
export class AuditLogModule {}
