import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { May } from '../platform/index.js';
import { ClosedDayPreview, ClosedDayPreviewQuery } from './closed-day-preview.dto.js';
import { PreviewClosedDay } from './preview-closed-day.js';

@ApiTags('calendar')
@Controller('closed-day-preview')
export class ClosedDayPreviewController {
  constructor(private readonly preview: PreviewClosedDay) {}

  @Get()
  @May('closed-day.keep')
  @ApiOkResponse({ type: ClosedDayPreview })
  read(@Query() { date }: ClosedDayPreviewQuery): Promise<ClosedDayPreview> {
    return this.preview.of(date);
  }
}
