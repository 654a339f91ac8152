import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  type Actor,
  Answers,
  type AppRequest,
  Asks,
  CurrentActor,
  Limited,
  May,
  Write,
  type WriteAnswer,
  type WriteRequest,
} from '../platform/index.js';
import { HandlePersons } from './handle-persons.js';
import { Erased, EraseOwn, PersonalData, PersonAsked } from './persons.dto.js';

/** Everybody his own; the administrator anybody's, with a reason. */
@Controller('personal-data')
export class PersonsController {
  constructor(private readonly persons: HandlePersons) {}

  @Get()
  @May('personal-data.read')
  @ApiOkResponse({ type: PersonalData })
  own(@CurrentActor() actor: Actor): Promise<PersonalData> {
    return this.persons.own(actor);
  }

  @Post('erasure')
  @May('personal-data.erase')
  @Answers(200, Erased)
  eraseOwn(
    @CurrentActor() actor: Actor,
    @Body() body: EraseOwn,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<Erased>> {
    return this.persons.eraseOwn(write, actor, body);
  }

  @Post('exports')
  @May('personal-data.handle')
  @Limited(60, 600)
  @Asks(PersonalData)
  export(
    @CurrentActor() actor: Actor,
    @Body() body: PersonAsked,
    @Req() request: AppRequest,
  ): Promise<PersonalData> {
    return this.persons.export(actor, body, request.id);
  }

  @Post('erasures')
  @May('personal-data.handle')
  @Answers(200, Erased)
  erase(
    @CurrentActor() actor: Actor,
    @Body() body: PersonAsked,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<Erased>> {
    return this.persons.erase(write, actor, body);
  }
}
