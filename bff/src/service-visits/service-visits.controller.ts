import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
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
import { ChangeVisit } from './change-visit.js';
import { LogVisit } from './log-visit.js';
import { PlanVisit } from './plan-visit.js';
import {
  CallOffServiceVisit,
  LeaveServiceVisit,
  LogServiceVisit,
  MoveServiceVisit,
  PlannedServiceVisit,
  PlanServiceVisit,
  ServiceVisit,
  ServiceVisitPage,
  ServiceVisitQuery,
  type ServiceVisitRow,
} from './service-visit.dto.js';
import { ServiceVisits } from './service-visits.js';
import { VisitDays } from './visit-days.js';
import { ServiceVisitDays, VisitDaysQuery } from './visit-days.dto.js';

@ApiTags('service-visits')
@Controller()
export class ServiceVisitsController {
  constructor(
    private readonly visits: ServiceVisits,
    private readonly visitDays: VisitDays,
    private readonly planVisit: PlanVisit,
    private readonly changeVisit: ChangeVisit,
    private readonly logVisit: LogVisit,
  ) {}

  @Get('service-visits')
  @May('service-visit.read')
  @ApiOkResponse({ type: ServiceVisitPage })
  list(@CurrentActor() actor: Actor, @Query() query: ServiceVisitQuery): Promise<Page<ServiceVisitRow>> {
    return this.visits.list(actor, query);
  }

  /** On which days a visit disturbs least, and why. */
  @Get('service-visit-days')
  @May('service-visit.plan')
  @ApiOkResponse({ type: ServiceVisitDays })
  days(@Query() query: VisitDaysQuery): Promise<ServiceVisitDays> {
    return this.visitDays.of(query);
  }

  @Get('service-visits/:id')
  @May('service-visit.read')
  @ApiOkResponse({ type: ServiceVisit })
  read(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ServiceVisit> {
    return this.visits.read(actor, id);
  }

  @Post('service-visits')
  @May('service-visit.plan')
  @Answers(201, PlannedServiceVisit)
  plan(
    @CurrentActor() actor: Actor,
    @Body() body: PlanServiceVisit,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<PlannedServiceVisit>> {
    return this.planVisit.run(write, actor, body);
  }

  @Post('service-visits/:id/move')
  @May('service-visit.keep')
  @Answers(200, ServiceVisit)
  move(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { date, version }: MoveServiceVisit,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<ServiceVisit>> {
    return this.changeVisit.move(write, actor, { id, version }, date);
  }

  @Post('service-visits/:id/call-off')
  @May('service-visit.keep')
  @Answers(200, ServiceVisit)
  callOff(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { reason, version }: CallOffServiceVisit,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<ServiceVisit>> {
    return this.changeVisit.callOff(write, actor, { id, version }, reason);
  }

  @Post('service-visits/:id/leave')
  @May('service-visit.keep')
  @Answers(200, ServiceVisit)
  leave(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version }: LeaveServiceVisit,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<ServiceVisit>> {
    return this.changeVisit.leave(write, actor, { id, version });
  }

  @Post('service-visits/:id/log')
  @May('service-visit.keep')
  @Answers(200, ServiceVisit)
  log(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: LogServiceVisit,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<ServiceVisit>> {
    return this.logVisit.run(write, actor, { id, body });
  }
}
