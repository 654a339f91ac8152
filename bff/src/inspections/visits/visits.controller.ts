import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers, May, Write, type WriteAnswer, type WriteRequest } from '../../platform/index.js';
import { PlanViewDto } from '../plans/plan-view.dto.js';
import { FinishVisit } from './finish-visit.js';
import { StartVisit } from './start-visit.js';
import { FinishVisitDto, StartVisitDto } from './visit.dto.js';

@ApiTags('visits')
@Controller('plans')
export class VisitsController {
  constructor(
    private readonly startVisit: StartVisit,
    private readonly finishVisit: FinishVisit,
  ) {}

  @Post(':id/start')
  @May('visit.start')
  @Answers(200, PlanViewDto)
  start(
    @Write() write: WriteRequest,
    @Param('id') id: string,
    @Body() body: StartVisitDto,
  ): Promise<WriteAnswer<PlanViewDto>> {
    return this.startVisit.run(write, id, body);
  }

  @Post(':id/finish')
  @May('visit.finish')
  @Answers(200, PlanViewDto)
  finish(
    @Write() write: WriteRequest,
    @Param('id') id: string,
    @Body() body: FinishVisitDto,
  ): Promise<WriteAnswer<PlanViewDto>> {
    return this.finishVisit.run(write, id, body);
  }
}
