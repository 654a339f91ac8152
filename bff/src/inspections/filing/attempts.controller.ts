import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  Answers,
  CurrentActor,
  May,
  Write,
  type Actor,
  type Page,
  type WriteAnswer,
  type WriteRequest,
} from '../../platform/index.js';
import { ComplaintMarksDto } from '../../complainants/index.js';
import { ReadComplaintMarks } from '../plans/read-complaint-marks.js';
import { AttemptQuery, FilingAttemptDto, FilingAttemptPageDto } from './attempt.dto.js';
import { DecideAttempt } from './decide-attempt.js';
import { AttemptDecisionDto } from './draft.dto.js';
import { ListAttempts } from './list-attempts.js';

@ApiTags('filing')
@Controller('filing-attempts')
export class AttemptsController {
  constructor(
    private readonly listAttempts: ListAttempts,
    private readonly decideAttempt: DecideAttempt,
    private readonly complaintMarks: ReadComplaintMarks,
  ) {}

  @Get()
  @May('attempt.read')
  @ApiOkResponse({ type: FilingAttemptPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: AttemptQuery): Promise<Page<FilingAttemptDto>> {
    return this.listAttempts.list(actor, query);
  }

  @Get(':id')
  @May('attempt.read')
  @ApiOkResponse({ type: FilingAttemptDto })
  read(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<FilingAttemptDto> {
    return this.listAttempts.read(actor, id);
  }

  @Get(':id/complaint-marks')
  @May('complaint-mark.read')
  @ApiOkResponse({ type: ComplaintMarksDto })
  marks(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ComplaintMarksDto> {
    return this.complaintMarks.ofAttempt(actor, id);
  }

  @Post(':id/decision')
  @May('attempt.decide')
  @Answers(200, FilingAttemptDto)
  decide(
    @Write() write: WriteRequest,
    @Param('id') id: string,
    @Body() body: AttemptDecisionDto,
  ): Promise<WriteAnswer<FilingAttemptDto>> {
    return this.decideAttempt.run(write, id, body);
  }
}
