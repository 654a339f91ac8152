import { Body, Controller, Post } from '@nestjs/common';
import {
  type Actor,
  Answers,
  Asks,
  CurrentActor,
  CurrentSession,
  Limited,
  May,
  Public,
  Write,
  type WriteAnswer,
  type WriteRequest,
} from '../platform/index.js';
import { type Caller, FromCaller } from './caller.js';
import { ConfirmTicket } from './confirm-ticket.js';
import {
  AskingBrowser,
  ScannedTicket,
  SignInTicket,
  TicketConfirmation,
  TicketKeys,
  TicketState,
} from './sign-in-tickets.dto.js';
import { SignInTickets } from './sign-in-tickets.js';

/** A browser is signed in by a phone. Tickets travel in bodies: addresses are logged. */
@Controller('sign-in/tickets')
export class SignInTicketsController {
  constructor(
    private readonly tickets: SignInTickets,
    private readonly confirming: ConfirmTicket,
  ) {}

  @Post()
  @Public()
  @Limited(60, 60)
  @Asks(SignInTicket)
  ask(@FromCaller() caller: Caller): Promise<SignInTicket> {
    return this.tickets.ask(caller);
  }

  /** Asked every few seconds; the limit leaves room for a building behind one address. */
  @Post('state')
  @Public()
  @Limited(1200, 60)
  @Asks(TicketState)
  state(@Body() keys: TicketKeys, @FromCaller() caller: Caller): Promise<TicketState> {
    return this.tickets.state(keys, caller);
  }

  @Post('scan')
  @May('session.confirm')
  @Answers(200, AskingBrowser)
  scan(
    @CurrentActor() actor: Actor,
    @CurrentSession() sessionId: string | null,
    @Body() body: ScannedTicket,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<AskingBrowser>> {
    return this.confirming.scan(write, { actor, sessionId }, body);
  }

  @Post('confirmation')
  @May('session.confirm')
  @Answers(200, AskingBrowser)
  confirm(
    @CurrentActor() actor: Actor,
    @CurrentSession() sessionId: string | null,
    @Body() body: TicketConfirmation,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<AskingBrowser>> {
    return this.confirming.confirm(write, { actor, sessionId }, body);
  }

  @Post('refusal')
  @May('session.confirm')
  @Answers(200, AskingBrowser)
  refuse(
    @CurrentActor() actor: Actor,
    @CurrentSession() sessionId: string | null,
    @Body() body: ScannedTicket,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<AskingBrowser>> {
    return this.confirming.refuse(write, { actor, sessionId }, body);
  }
}
