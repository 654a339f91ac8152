import { randomBytes, randomInt } from 'node:crypto';
import { MS_PER_MINUTE } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, LessThanOrEqual, MoreThan, Not } from 'typeorm';
import { Clock, Ids, refuse, toInstant, Transactions } from '../platform/index.js';
import type { Caller } from './caller.js';
import { OpenSession } from './open-session.js';
import { SignInTicketEntity } from './sign-in-ticket.entity.js';
import { Tokens } from './session-tokens.js';
import type { SignInTicket, TicketKeys, TicketState } from './sign-in-tickets.dto.js';

/** From asking to scanning, and once more from scanning to the end. */
export const GOOD_MS = 2 * MS_PER_MINUTE;

/**
 * The browser's side of signing in by a phone: it shows a ticket as a QR code and asks on with a secret of its own, so
 * that whoever photographs the code gains nothing by it.
 */
@Injectable()
export class SignInTickets {
  constructor(
    private readonly transactions: Transactions,
    private readonly tokens: Tokens,
    private readonly open: OpenSession,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async ask({ device: { app, system } }: Caller): Promise<SignInTicket> {
    const [ticket, secret] = [randomBytes(18).toString('base64url'), randomBytes(32).toString('base64url')];
    const askedAt = this.clock.now();
    const goodUntil = new Date(askedAt.getTime() + GOOD_MS);
    const nobody = { accountId: null, number: null, confirmedAt: null };
    const hashes = {
      ticketHash: this.hashOf(ticket),
      secretHash: this.tokens.digest('ticket-secret', secret),
    };
    await this.transactions.run((tx) =>
      tx.insert(SignInTicketEntity, {
        id: this.ids.next(),
        ...hashes,
        app,
        system,
        askedAt,
        goodUntil,
        ...nobody,
      }),
    );
    return { ticket, secret, goodUntil: toInstant(goodUntil) };
  }

  /** Once it is confirmed the answer is the sign-in itself, for the first call alone. */
  async state({ ticket, secret }: TicketKeys, caller: Caller): Promise<TicketState> {
    const session = await this.transactions.run(async (tx) => {
      const row = await this.find(tx, ticket);
      if (row === null || row.secretHash !== this.tokens.digest('ticket-secret', secret))
        return refuse('ticket-over', 422);
      if (row.accountId === null || row.confirmedAt === null) return row;
      if (!(await this.end(tx, { id: row.id, confirmedAt: Not(IsNull()) })))
        return refuse('ticket-over', 422);
      return this.open.begin(tx, { accountId: row.accountId, method: 'scan' }, caller);
    });
    if ('ticketHash' in session) return { number: session.number, signedIn: null };
    return { number: null, signedIn: await this.open.present(session) };
  }

  find(tx: EntityManager, ticket: string): Promise<SignInTicketEntity | null> {
    const goodUntil = MoreThan(this.clock.now());
    return tx.findOneBy(SignInTicketEntity, { ticketHash: this.hashOf(ticket), goodUntil });
  }

  /** The first phone that scans it has it; the number comes up only now, so that no picture of the code shows it. */
  async claim(tx: EntityManager, ticket: string, accountId: string): Promise<SignInTicketEntity | null> {
    const ticketHash = this.hashOf(ticket);
    const now = this.clock.now();
    const taken = { number: String(randomInt(10, 100)), goodUntil: new Date(now.getTime() + GOOD_MS) };
    const free = { ticketHash, accountId: IsNull(), goodUntil: MoreThan(now) };
    await tx.update(SignInTicketEntity, free, { accountId, ...taken });
    const row = await this.find(tx, ticket);
    return row?.accountId === accountId && row.confirmedAt === null ? row : null;
  }

  /** `false` where it has ended meanwhile. */
  async confirm(tx: EntityManager, id: string): Promise<boolean> {
    const confirmedAt = this.clock.now();
    const open = { id, confirmedAt: IsNull() };
    return (await tx.update(SignInTicketEntity, open, { confirmedAt })).affected === 1;
  }

  async end(tx: EntityManager, those: Parameters<EntityManager['delete']>[1] & object): Promise<boolean> {
    return ((await tx.delete(SignInTicketEntity, those)).affected ?? 0) > 0;
  }

  async forgetOld(tx: EntityManager, now: Date): Promise<number> {
    return (await tx.delete(SignInTicketEntity, { goodUntil: LessThanOrEqual(now) })).affected ?? 0;
  }

  private hashOf(ticket: string): string {
    return this.tokens.digest('ticket', ticket);
  }
}
