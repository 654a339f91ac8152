import type { RegisterId } from '@anqi/shared';
import type { ExportFormat, RequestFilter } from './contract';
import type { AuditLogFilter } from './routes-account';

/** Files, shown outside the app. */
export interface Files {
  'GET /audit-rows/export': { query: AuditLogFilter & { format: ExportFormat }; answer: never };
  'GET /cards/{codeId}/pdf': { path: { codeId: string }; answer: never };
  'GET /request-sheets/template': { answer: never };
  'GET /requests/export': { query: RequestFilter & { format: ExportFormat }; answer: never };
  'GET /requests/{id}/log': { path: { id: string }; query: { format: ExportFormat }; answer: never };
  'GET /card-prints/{id}/pdf': { path: { id: string }; answer: never };
  'GET /registers/{register}/file': { path: { register: RegisterId }; answer: never };
}
