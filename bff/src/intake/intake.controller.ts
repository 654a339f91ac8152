import { languageFrom } from '@anqi/shared';
import { Body, Controller, Get, Headers, Param, Post, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiSecurity } from '@nestjs/swagger';
import {
  type Actor,
  Answers,
  CurrentActor,
  Limited,
  May,
  Write,
  type WriteAnswer,
  type WriteRequest,
} from '../platform/index.js';
import { IntakeReceipt, SendRequest } from './intake.dto.js';
import { LimitKeys } from './limit-keys.guard.js';
import { ReadIntake } from './read-intake.js';
import { TakeIn } from './take-in.js';

/** For other systems, by their key in `X-Intake-Key`. */
@Controller('intake/requests')
@ApiSecurity('intake-key')
@UseGuards(LimitKeys)
export class IntakeController {
  constructor(
    private readonly takeIn: TakeIn,
    private readonly readIntake: ReadIntake,
  ) {}

  /** The same number and content again is answered as it stands by now, with 200. */
  @Post()
  @May('intake.send')
  @Limited(600, 60)
  @Answers(201, IntakeReceipt)
  @ApiOkResponse({ type: IntakeReceipt })
  send(
    @CurrentActor() actor: Actor,
    @Body() body: SendRequest,
    @Write() write: WriteRequest,
    @Headers('accept-language') accepted?: string,
  ): Promise<WriteAnswer<IntakeReceipt>> {
    return this.takeIn.run(write, actor, { body, language: languageFrom(accepted) });
  }

  @Get(':externalId')
  @May('intake.send')
  @Limited(600, 60)
  @ApiOkResponse({ type: IntakeReceipt })
  read(
    @CurrentActor() actor: Actor,
    @Param('externalId') externalId: string,
    @Headers('accept-language') accepted?: string,
  ): Promise<IntakeReceipt> {
    return this.readIntake.read(actor, externalId, languageFrom(accepted));
  }
}
