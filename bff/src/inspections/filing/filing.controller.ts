import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asks, CurrentActor, May, type Actor } from '../../platform/index.js';
import { PlanPreviewAnswerDto } from './decision.dto.js';
import { PlanPreviewDto } from './draft.dto.js';
import { FilingContextDto, FilingContextQuery } from './filing-context.dto.js';
import { GetFilingContext } from './get-filing-context.js';
import { GetMonth } from '../lists/get-month.js';
import { CalendarMonthDto, CalendarQuery } from '../lists/month.dto.js';
import { PreviewPlan } from './preview-plan.js';

@ApiTags('filing')
@Controller()
export class FilingController {
  constructor(
    private readonly getFilingContext: GetFilingContext,
    private readonly previewPlan: PreviewPlan,
    private readonly getMonth: GetMonth,
  ) {}

  @Get('filing-context')
  @May('plan.prepare')
  @ApiOkResponse({ type: FilingContextDto })
  context(@CurrentActor() actor: Actor, @Query() query: FilingContextQuery): Promise<FilingContextDto> {
    return this.getFilingContext.run(actor, query);
  }

  @Post('plan-previews')
  @May('plan.prepare')
  @Asks(PlanPreviewAnswerDto)
  preview(@CurrentActor() actor: Actor, @Body() { draft }: PlanPreviewDto): Promise<PlanPreviewAnswerDto> {
    return this.previewPlan.run(actor, draft);
  }

  @Get('calendar')
  @May('calendar.read')
  @ApiOkResponse({ type: CalendarMonthDto })
  month(@CurrentActor() actor: Actor, @Query() query: CalendarQuery): Promise<CalendarMonthDto> {
    return this.getMonth.run(actor, query);
  }
}
