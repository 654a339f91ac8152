import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  type Actor,
  type Answer,
  Audit,
  Clock,
  isSamePersonal,
  problem,
  Transactions,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import { NoteReveal } from '../reveals/index.js';
import { FindPerson, type FoundPerson } from './find-person.js';
import { PersonalHoldings } from './personal-holdings.js';
import type { Erased, EraseOwn, PersonalData, PersonAsked } from './persons.dto.js';

interface Erasing {
  write: WriteRequest;
  actor: Actor;
  person: FoundPerson;
  reason: string | null;
}

/** What is held about a person, given out and erased: by himself, or by the administrator with a reason. */
@Injectable()
export class HandlePersons {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly writes: Writes,
    private readonly people: FindPerson,
    private readonly holdings: PersonalHoldings,
    private readonly noteReveal: NoteReveal,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async own({ accountId }: Actor): Promise<PersonalData> {
    const { manager } = this.dataSource;
    return this.people.dataOf(manager, await this.people.find(manager, { accountId }));
  }

  /** The answer is kept nowhere; who asked, and why, is. */
  export(actor: Actor, asked: PersonAsked, requestId: string): Promise<PersonalData> {
    return this.transactions.run(async (tx) => {
      const person = await this.people.find(tx, asked);
      await this.noteReveal.note(tx, { actor, ...this.subjectOf(person), reason: asked.reason, requestId });
      return this.people.dataOf(tx, person);
    });
  }

  erase(write: WriteRequest, actor: Actor, asked: PersonAsked): Promise<WriteAnswer<Erased>> {
    return this.writes.run(write, async (tx) => {
      const person = await this.people.find(tx, asked);
      return this.eraseThat(tx, { write, actor, person, reason: asked.reason });
    });
  }

  eraseOwn(write: WriteRequest, actor: Actor, { name }: EraseOwn): Promise<WriteAnswer<Erased>> {
    return this.writes.run(write, async (tx) => {
      const person = await this.people.find(tx, { accountId: actor.accountId });
      if (!isSamePersonal('name', name, person.account?.name ?? '')) {
        return problem('invalid-input', 400, { errors: [{ pointer: '/name', code: 'wrong-format' }] });
      }
      return this.eraseThat(tx, { write, actor, person, reason: null });
    });
  }

  /** Whoever works for the district leaves his post first: his name stands under what he decided. */
  private async eraseThat(tx: EntityManager, erasing: Erasing): Promise<Answer<Erased>> {
    const { account, isMember } = erasing.person;
    if (account !== null && !isMember) return problem('still-in-office', 422);
    const counts = await this.holdings.erase(tx, erasing.person);
    await this.record(tx, erasing, counts);
    return {
      status: 200,
      body: { items: Object.entries(counts).map(([table, rows]) => ({ table, rows })) },
    };
  }

  private async record(
    tx: EntityManager,
    { write, actor, person, reason }: Erasing,
    counts: Record<string, number>,
  ): Promise<void> {
    const { subject, subjectId } = this.subjectOf(person);
    if (reason !== null) {
      await this.noteReveal.note(tx, { actor, subject, subjectId, reason, requestId: write.requestId });
    }
    await this.audit.record(tx, {
      actor,
      action: 'personal-data.erase',
      subject: { type: subject, id: subjectId },
      before: null,
      after: { rows: counts },
      requestId: write.requestId,
      at: this.clock.now(),
    });
  }

  /** Of a phone its keyed digest alone. */
  private subjectOf({ accountId, phone }: FoundPerson): { subject: 'account' | 'phone'; subjectId: string } {
    return accountId === null
      ? { subject: 'phone', subjectId: this.audit.digest(phone)!.slice(0, 26) }
      : { subject: 'account', subjectId: accountId };
  }
}
