import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiExtraModels, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';
import {
  type Actor,
  Answers,
  Asks,
  CurrentActor,
  May,
  type Page,
  Write,
  type WriteAnswer,
  type WriteRequest,
} from '../platform/index.js';
import { AnalyseMonth } from './analyse-month.js';
import { MonthAnalysis } from './analyse-month.dto.js';
import { FindSimilar } from './find-similar.js';
import { HandleEvent } from './handle-event.js';
import { ListRequests } from './list-requests.js';
import { ReadRequest } from './read-request.js';
import { RequestEventPipe } from './request-event.pipe.js';
import { EVENT_SHAPES, type RequestEventBody } from './request-events.dto.js';
import { RequestPage, type RequestRow, RequestRows, RequestView } from './request-view.dto.js';
import { MonthQuery, RequestCounts, RequestQuery } from './requests.query.dto.js';
import { SubmitRequest } from './submit-request.js';
import { SimilarRequests, SubmitRequest as SubmitRequestBody } from './submit-request.dto.js';

const SHAPES = [...new Set(EVENT_SHAPES.values())];
const mapping = Object.fromEntries([...EVENT_SHAPES].map(([event, shape]) => [event, getSchemaPath(shape)]));

@Controller('requests')
export class RequestsController {
  constructor(
    private readonly submitRequest: SubmitRequest,
    private readonly handleEvent: HandleEvent,
    private readonly readRequest: ReadRequest,
    private readonly listRequests: ListRequests,
    private readonly findSimilar: FindSimilar,
    private readonly analyseMonth: AnalyseMonth,
  ) {}

  @Post()
  @May('request.submit')
  @Answers(201, RequestView)
  submit(
    @CurrentActor() actor: Actor,
    @Body() body: SubmitRequestBody,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<RequestView>> {
    return this.submitRequest.run(write, actor, body);
  }

  /** Open ones of the same enterprise, the most alike first. */
  @Post('similar')
  @May('request.submit')
  @Asks(RequestRows)
  async similar(@CurrentActor() actor: Actor, @Body() body: SimilarRequests): Promise<RequestRows> {
    return { items: await this.findSimilar.find(actor, body) };
  }

  @Get()
  @May('request.read')
  @ApiOkResponse({ type: RequestPage })
  list(@CurrentActor() actor: Actor, @Query() query: RequestQuery): Promise<Page<RequestRow>> {
    return this.listRequests.list(actor, query);
  }

  /** Of the same rows as the list. */
  @Get('counts')
  @May('request.read')
  @ApiOkResponse({ type: RequestCounts })
  counts(@CurrentActor() actor: Actor, @Query() query: RequestQuery): Promise<RequestCounts> {
    return this.listRequests.count(actor, query);
  }

  @Get('analysis')
  @May('request.analyse')
  @ApiOkResponse({ type: MonthAnalysis })
  analysis(@Query() { month }: MonthQuery): Promise<MonthAnalysis> {
    return this.analyseMonth.read(month);
  }

  @Get(':id')
  @May('request.read')
  @ApiOkResponse({ type: RequestView })
  read(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<RequestView> {
    return this.readRequest.read(actor, id);
  }

  /** Everything that happens to a request, one event a call; its shape goes by the event. */
  @Post(':id/events')
  @May('request.read')
  @Answers(200, RequestView)
  @ApiExtraModels(...SHAPES)
  @ApiBody({
    schema: {
      oneOf: SHAPES.map((shape) => ({ $ref: getSchemaPath(shape) })),
      discriminator: { propertyName: 'event', mapping },
    },
  })
  handle(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body(RequestEventPipe) body: RequestEventBody,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<RequestView>> {
    return this.handleEvent.run(write, actor, { id, body });
  }
}
