import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Answers,
  CurrentActor,
  May,
  Write,
  type WriteAnswer,
  type WriteRequest,
} from '../platform/index.js';
import { AssignOfficer } from './assign-officer.js';
import {
  AssignOfficer as AssignOfficerBody,
  EnterpriseService,
  ServiceOfficerList,
  ServiceOfficerQuery,
} from './service-officer.dto.js';
import { ServiceOfficers } from './service-officers.js';

@ApiTags('services')
@Controller()
export class ServiceOfficersController {
  constructor(
    private readonly officers: ServiceOfficers,
    private readonly assignOfficer: AssignOfficer,
  ) {}

  @Get('service-officers')
  @May('absence.read')
  @ApiOkResponse({ type: ServiceOfficerList })
  async list(@CurrentActor() actor: Actor, @Query() query: ServiceOfficerQuery): Promise<ServiceOfficerList> {
    return { items: await this.officers.list(actor, query) };
  }

  @Get('enterprises/:id/service')
  @May('service.assign')
  @ApiOkResponse({ type: EnterpriseService })
  read(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<EnterpriseService> {
    return this.assignOfficer.read(actor, id);
  }

  @Post('enterprises/:id/service')
  @May('service.assign')
  @Answers(200, EnterpriseService)
  assign(
    @CurrentActor() actor: Actor,
    @Param('id') enterpriseId: string,
    @Body() body: AssignOfficerBody,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<EnterpriseService>> {
    return this.assignOfficer.run(write, actor, { enterpriseId, body });
  }
}
