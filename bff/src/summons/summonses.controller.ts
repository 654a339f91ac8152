import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  type Actor,
  Answers,
  CurrentActor,
  May,
  type Page,
  Write,
  type WriteAnswer,
  type WriteRequest,
} from '../platform/index.js';
import { CallSummons } from './call-summons.js';
import {
  CallOffSummons,
  CallSummons as CallBody,
  RateSummons,
  ReportToSummons,
  SettleSummons,
  SummonsOptions,
  SummonsQuery,
} from './call-summons.dto.js';
import { SummonsListQuery, SummonsSums, SummonsSumsQuery } from './list-summonses.dto.js';
import { ReadOptions } from './read-options.js';
import { ReadSummonsSums } from './read-summons-sums.js';
import { ReadSummonses } from './read-summonses.js';
import { SummonsPage, type SummonsRow, SummonsView } from './summons.dto.js';
import { TakeStep } from './take-step.js';

@Controller('summonses')
export class SummonsesController {
  constructor(
    private readonly summonses: ReadSummonses,
    private readonly options: ReadOptions,
    private readonly sums: ReadSummonsSums,
    private readonly callSummons: CallSummons,
    private readonly takeStep: TakeStep,
  ) {}

  @Get()
  @May('summons.read')
  @ApiOkResponse({ type: SummonsPage })
  list(@CurrentActor() actor: Actor, @Query() query: SummonsListQuery): Promise<Page<SummonsRow>> {
    return this.summonses.list(actor, query);
  }

  @Get('options')
  @May('summons.call')
  @ApiOkResponse({ type: SummonsOptions })
  readOptions(@CurrentActor() actor: Actor, @Query() query: SummonsQuery): Promise<SummonsOptions> {
    return this.options.read(actor, query);
  }

  @Get('sums')
  @May('summons.read')
  @ApiOkResponse({ type: SummonsSums })
  readSums(@CurrentActor() actor: Actor, @Query() query: SummonsSumsQuery): Promise<SummonsSums> {
    return this.sums.read(actor, query);
  }

  @Get(':id')
  @May('summons.read')
  @ApiOkResponse({ type: SummonsView })
  read(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<SummonsView> {
    return this.summonses.read(actor, id);
  }

  @Post()
  @May('summons.call')
  @Answers(201, SummonsView)
  call(
    @CurrentActor() actor: Actor,
    @Body() body: CallBody,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<SummonsView>> {
    return this.callSummons.run(write, actor, body);
  }

  @Post(':id/report')
  @May('summons.report')
  @Answers(200, SummonsView)
  report(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { words }: ReportToSummons,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<SummonsView>> {
    return this.takeStep.run(write, actor, { id, event: 'report', set: { reportWords: words.trim() } });
  }

  @Post(':id/settlement')
  @May('summons.call')
  @Answers(200, SummonsView)
  settle(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { solved, words }: SettleSummons,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<SummonsView>> {
    return this.takeStep.run(write, actor, {
      id,
      event: 'settle',
      set: { solved, endWords: textOrNull(words) },
    });
  }

  @Post(':id/calling-off')
  @May('summons.call')
  @Answers(200, SummonsView)
  callOff(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { words }: CallOffSummons,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<SummonsView>> {
    return this.takeStep.run(write, actor, { id, event: 'call-off', set: { endWords: words.trim() } });
  }

  @Post(':id/rating')
  @May('summons.call')
  @Answers(200, SummonsView)
  rate(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { level, words }: RateSummons,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<SummonsView>> {
    const set = { rating: level, ratingWords: textOrNull(words) };
    return this.takeStep.run(write, actor, { id, event: 'rate', set });
  }
}

const textOrNull = (words: string | undefined): string | null => words?.trim() || null;
