import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Accounts, ReadSession } from '../accounts/index.js';
import {
  Answers,
  Asks,
  Public,
  refuse,
  SessionTokens,
  Write,
  type WriteAnswer,
  type WriteRequest,
} from '../platform/index.js';
import { DemoState, MoveClock as MoveClockBody, SignedIn, SignIn } from './demo.dto.js';
import { ReadDemo } from './read-demo.js';
import { MoveClock } from './move-clock.js';

/** The demo's door: personas without passwords and a clock that moves. Not there outside demo mode. */
@Controller('demo')
export class DemoController {
  constructor(
    private readonly demo: ReadDemo,
    private readonly moveClock: MoveClock,
    private readonly accounts: Accounts,
    private readonly sessions: ReadSession,
    private readonly tokens: SessionTokens,
  ) {}

  @Get()
  @Public()
  @ApiOkResponse({ type: DemoState })
  read(): Promise<DemoState> {
    return this.demo.read();
  }

  @Post('sign-in')
  @Public()
  @Asks(SignedIn)
  async signIn(@Body() { personaId }: SignIn): Promise<SignedIn> {
    this.demo.demand();
    const persona = (await this.accounts.personas()).find(({ id }) => id === personaId);
    const actor = persona && (await this.accounts.findActor(persona.id));
    if (!actor) return refuse('not-found', 404);
    return { token: this.tokens.issue(actor.accountId), session: await this.sessions.read(actor) };
  }

  @Post('clock')
  @Public()
  @Answers(200, DemoState)
  move(@Write() write: WriteRequest, @Body() { date }: MoveClockBody): Promise<WriteAnswer<DemoState>> {
    return this.moveClock.run(write, date);
  }
}
