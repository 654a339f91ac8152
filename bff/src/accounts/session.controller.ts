import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { type Actor, CurrentActor, May } from '../platform/index.js';
import { ReadSession } from './read-session.js';
import { Session } from './session.dto.js';

@Controller('session')
export class SessionController {
  constructor(private readonly readSession: ReadSession) {}

  @Get()
  @May('session.read')
  @ApiOkResponse({ type: Session })
  read(@CurrentActor() actor: Actor): Promise<Session> {
    return this.readSession.read(actor);
  }
}
