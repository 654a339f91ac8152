import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  type Answer,
  Audit,
  Clock,
  problem,
  toInstant,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import type { Own } from './devices.js';
import { Sessions } from './sessions.js';
import type { SignInTicketEntity } from './sign-in-ticket.entity.js';
import type { AskingBrowser, ScannedTicket, TicketConfirmation } from './sign-in-tickets.dto.js';
import { SignInTickets } from './sign-in-tickets.js';

/**
 * The phone's side: it sees which browser asks, and says yes by the number that the browser shows. A wrong number ends
 * the ticket: there is one guess. A browser that was signed in like this lets no other one in.
 */
@Injectable()
export class ConfirmTicket {
  constructor(
    private readonly writes: Writes,
    private readonly tickets: SignInTickets,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  scan(write: WriteRequest, own: Own, { ticket }: ScannedTicket): Promise<WriteAnswer<AskingBrowser>> {
    return this.run(write, own, ticket, (_tx, row) => Promise.resolve(asking(row)));
  }

  confirm(
    write: WriteRequest,
    own: Own,
    { ticket, number }: TicketConfirmation,
  ): Promise<WriteAnswer<AskingBrowser>> {
    return this.run(write, own, ticket, async (tx, row) => {
      const isRight = row.number === number;
      await this.record(tx, { write, own, row, action: isRight ? 'ticket.confirm' : 'ticket.wrong-number' });
      if (isRight && (await this.tickets.confirm(tx, row.id))) return asking(row);
      await this.tickets.end(tx, { id: row.id });
      return problem(isRight ? 'ticket-over' : 'ticket-number-wrong', 422);
    });
  }

  refuse(write: WriteRequest, own: Own, { ticket }: ScannedTicket): Promise<WriteAnswer<AskingBrowser>> {
    return this.run(write, own, ticket, async (tx, row) => {
      await this.record(tx, { write, own, row, action: 'ticket.refuse' });
      await this.tickets.end(tx, { id: row.id });
      return asking(row);
    });
  }

  private run(
    write: WriteRequest,
    { actor, sessionId }: Own,
    ticket: string,
    work: (tx: EntityManager, row: SignInTicketEntity) => Promise<Answer<AskingBrowser>>,
  ): Promise<WriteAnswer<AskingBrowser>> {
    return this.writes.run(write, async (tx): Promise<Answer<AskingBrowser>> => {
      if ((await this.sessions.methodOf(tx, sessionId)) === 'scan') return problem('ticket-by-phone', 422);
      const row = await this.tickets.claim(tx, ticket, actor.accountId);
      return row === null ? problem('ticket-over', 422) : work(tx, row);
    });
  }

  private record(
    tx: EntityManager,
    { write, own, row, action }: { write: WriteRequest; own: Own; row: SignInTicketEntity; action: string },
  ): Promise<void> {
    const { app, system } = row;
    return this.audit.record(tx, {
      actor: own.actor,
      action,
      subject: { type: 'account', id: own.actor.accountId },
      before: null,
      after: { app, system },
      requestId: write.requestId,
      at: this.clock.now(),
    });
  }
}

function asking({ app, system, askedAt, goodUntil }: SignInTicketEntity): Answer<AskingBrowser> {
  const body = { app, system, askedAt: toInstant(askedAt), goodUntil: toInstant(goodUntil) };
  return { status: 200, body };
}
