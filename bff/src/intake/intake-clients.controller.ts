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
import {
  CategoryNames,
  IntakeClient,
  IntakeClientPage,
  KeyedIntakeClient,
  NewIntakeClient,
} from './intake-clients.dto.js';
import { ManageClients } from './manage-clients.js';

@Controller('intake/clients')
export class IntakeClientsController {
  constructor(private readonly clients: ManageClients) {}

  @Get()
  @May('intake.read')
  @ApiOkResponse({ type: IntakeClientPage })
  list(@Query() query: PageQuery): Promise<Page<IntakeClient>> {
    return this.clients.list(query);
  }

  @Post()
  @May('intake.manage')
  @Answers(201, KeyedIntakeClient)
  make(
    @CurrentActor() actor: Actor,
    @Body() body: NewIntakeClient,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<KeyedIntakeClient>> {
    return this.clients.make(write, actor, body);
  }

  @Post(':id/renew')
  @May('intake.manage')
  @Answers(200, KeyedIntakeClient)
  renew(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<KeyedIntakeClient>> {
    return this.clients.renew(write, actor, id);
  }

  @Post(':id/revoke')
  @May('intake.manage')
  @Answers(200, IntakeClient)
  revoke(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<IntakeClient>> {
    return this.clients.revoke(write, actor, id);
  }

  @Post(':id/categories')
  @May('intake.manage')
  @Answers(200, IntakeClient)
  name(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { names }: CategoryNames,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<IntakeClient>> {
    return this.clients.name(write, actor, { id, names });
  }
}
