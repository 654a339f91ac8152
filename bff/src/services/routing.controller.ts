import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Answers,
  Asks,
  CurrentActor,
  May,
  PageQuery,
  refuse,
  Write,
  type WriteAnswer,
  type WriteRequest,
} from '../platform/index.js';
import { ApplyRouting, routingOf, shapeFaults } from './apply-routing.js';
import {
  ApplyRouting as ApplyRoutingBody,
  ProposedRouting,
  Routing,
  RoutingTrial,
  RoutingVersionDetails,
} from './routing.dto.js';
import { Routings } from './routings.js';

@ApiTags('services')
@Controller('routing')
export class RoutingController {
  constructor(
    private readonly routings: Routings,
    private readonly applyRouting: ApplyRouting,
  ) {}

  @Get()
  @May('routing.read')
  @ApiOkResponse({ type: Routing })
  read(): Promise<Routing> {
    return this.routings.read();
  }

  /** A table that was in force once. */
  @Get('versions/:version')
  @May('routing.read')
  @ApiOkResponse({ type: RoutingVersionDetails })
  version(@Param('version') version: string): Promise<RoutingVersionDetails> {
    return this.routings.version(/^\d{1,6}$/.test(version) ? Number(version) : -1);
  }

  /** Which enterprises the changed table would move, and from whom to whom. */
  @Post('trials')
  @May('routing.read')
  @Asks(RoutingTrial)
  trial(@Body() body: ProposedRouting, @Query() query: PageQuery): Promise<RoutingTrial> {
    const errors = shapeFaults(body);
    if (errors.length > 0) return refuse('invalid-input', 400, { errors });
    return this.routings.trial(routingOf(body), query);
  }

  @Post()
  @May('routing.apply')
  @Answers(200, Routing)
  apply(
    @CurrentActor() actor: Actor,
    @Body() body: ApplyRoutingBody,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<Routing>> {
    return this.applyRouting.run(write, actor, body);
  }
}
