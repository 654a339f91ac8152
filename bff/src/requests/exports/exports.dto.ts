import { IntField, OneOfField, EXPORT_FORMATS, type ExportFormat } from '../../platform/index.js';
import { RequestFilter } from '../requests.query.dto.js';

export class ExportQuery extends RequestFilter {
  @OneOfField(EXPORT_FORMATS, { name: 'ExportFormat' })
  format: ExportFormat;
}

export class LogExportQuery {
  @OneOfField(EXPORT_FORMATS, { name: 'ExportFormat' })
  format: ExportFormat;
}

export class ExportPreview {
  @IntField({ description: 'Rows that the file would have' })
  rows: number;
}
