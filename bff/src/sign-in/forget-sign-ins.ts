import { MS_PER_DAY, MS_PER_HOUR } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThan } from 'typeorm';
import { type Job, Transactions } from '../platform/index.js';
import { AdmissionCodes } from './admission-codes.js';
import { Attempts } from './attempts.js';
import { SignInTickets } from './sign-in-tickets.js';
import { SessionEntity } from './session.entity.js';

/** A refresh token that comes again is told from one that never was for so long after the session's end. */
const KEPT_MS = 30 * MS_PER_DAY;

/** Forgets sessions long over, codes that nobody used, attempts that count no more; the audit rows stay. */
@Injectable()
export class ForgetSignIns implements Job {
  readonly name = 'forget-sign-ins';
  readonly everyMs = MS_PER_HOUR;

  constructor(
    private readonly transactions: Transactions,
    private readonly codes: AdmissionCodes,
    private readonly attempts: Attempts,
    private readonly tickets: SignInTickets,
  ) {}

  run(now: Date): Promise<number> {
    return this.transactions.run(async (tx) => {
      const [codes, attempts, tickets, sessions] = [
        await this.codes.forgetOld(tx, now),
        await this.attempts.forgetOld(tx, now),
        await this.tickets.forgetOld(tx, now),
        await forgetSessions(tx, new Date(now.getTime() - KEPT_MS)),
      ];
      return codes + attempts + tickets + sessions;
    });
  }
}

async function forgetSessions(tx: EntityManager, before: Date): Promise<number> {
  return (await tx.delete(SessionEntity, { idleUntil: LessThan(before) })).affected ?? 0;
}
