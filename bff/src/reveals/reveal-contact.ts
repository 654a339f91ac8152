import { Injectable } from '@nestjs/common';
import { type Actor, refuse, Transactions } from '../platform/index.js';
import { ContactSources } from './contact-sources.js';
import { NoteReveal } from './note-reveal.js';
import type { RevealContact as RevealContactBody, RevealedContact } from './reveals.dto.js';

/**
 * Shows one contact in full to somebody who has to call. It takes no idempotency key: the answer is kept nowhere, and a
 * second look is a second row.
 */
@Injectable()
export class RevealContact {
  constructor(
    private readonly transactions: Transactions,
    private readonly sources: ContactSources,
    private readonly noteReveal: NoteReveal,
  ) {}

  run(actor: Actor, { subject, id, reason }: RevealContactBody, requestId: string): Promise<RevealedContact> {
    return this.transactions.run(async (tx) => {
      const contact = await this.sources.of(subject).contactFor(tx, actor, id);
      if (contact === null) return refuse('not-found', 404);
      await this.noteReveal.note(tx, { actor, subject, subjectId: id, reason, requestId });
      return { name: contact.name, phone: contact.phone };
    });
  }
}
