import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  type Actor,
  Answers,
  CurrentActor,
  May,
  Write,
  type WriteAnswer,
  type WriteRequest,
} from '../platform/index.js';
import { Deputies } from './deputies.js';
import {
  DeputyCandidateQuery,
  DeputyCandidates,
  DeputyQuery,
  HeadDeputy,
  HeadDeputyPage,
  RecordDeputy as RecordDeputyBody,
} from './deputy.dto.js';
import { RecordDeputy } from './record-deputy.js';

@Controller()
export class DeputiesController {
  constructor(
    private readonly deputies: Deputies,
    private readonly recordDeputy: RecordDeputy,
  ) {}

  @Get('head-deputies')
  @May('deputy.read')
  @ApiOkResponse({ type: HeadDeputyPage })
  list(@CurrentActor() actor: Actor, @Query() query: DeputyQuery): Promise<HeadDeputyPage> {
    return this.deputies.list(actor, query);
  }

  /** Colleagues who could stand in. */
  @Get('head-deputy-candidates')
  @May('deputy.record')
  @ApiOkResponse({ type: DeputyCandidates })
  async candidates(
    @CurrentActor() actor: Actor,
    @Query() { departmentId }: DeputyCandidateQuery,
  ): Promise<DeputyCandidates> {
    return { items: await this.deputies.candidates(actor, departmentId) };
  }

  @Post('head-deputies')
  @May('deputy.record')
  @Answers(201, HeadDeputy)
  record(
    @CurrentActor() actor: Actor,
    @Body() body: RecordDeputyBody,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<HeadDeputy>> {
    return this.recordDeputy.record(write, actor, body);
  }

  @Post('head-deputies/:id/end')
  @May('deputy.record')
  @Answers(200, HeadDeputy)
  end(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<HeadDeputy>> {
    return this.recordDeputy.end(write, actor, id);
  }
}
