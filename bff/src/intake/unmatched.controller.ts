import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  type Actor,
  Answers,
  CurrentActor,
  May,
  type Page,
  PageQuery,
  Write,
  type WriteAnswer,
  type WriteRequest,
} from '../platform/index.js';
import { DecideUnmatched } from './decide-unmatched.js';
import {
  DecidedIntake,
  DeclineIntake,
  MatchIntake,
  type UnmatchedIntake,
  UnmatchedPage,
} from './unmatched.dto.js';

@Controller('intake/unmatched')
export class UnmatchedController {
  constructor(private readonly unmatched: DecideUnmatched) {}

  @Get()
  @May('intake.read')
  @ApiOkResponse({ type: UnmatchedPage })
  list(@Query() query: PageQuery): Promise<Page<UnmatchedIntake>> {
    return this.unmatched.list(query);
  }

  @Post(':id/match')
  @May('intake.manage')
  @Answers(200, DecidedIntake)
  match(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { enterpriseId }: MatchIntake,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<DecidedIntake>> {
    return this.unmatched.match(write, actor, { id, enterpriseId });
  }

  @Post(':id/decline')
  @May('intake.manage')
  @Answers(200, DecidedIntake)
  decline(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { reason }: DeclineIntake,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<DecidedIntake>> {
    return this.unmatched.decline(write, actor, { id, reason });
  }
}
