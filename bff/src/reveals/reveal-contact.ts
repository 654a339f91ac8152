import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Ids, refuse, Transactions } from '../platform/index.js';
import { ContactRevealEntity } from './contact-reveal.entity.js';
import { ContactSources } from './contact-sources.js';
import type { RevealContact as RevealContactBody, RevealedContact } from './reveals.dto.js';

/**
 * Shows one contact in full to somebody who has to call, and notes who, what and why before it is told. It takes no
 * idempotency key: the answer is kept nowhere, and a second look is a second row.
 */
@Injectable()
export class RevealContact {
  constructor(
    private readonly transactions: Transactions,
    private readonly sources: ContactSources,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  run(actor: Actor, body: RevealContactBody, requestId: string): Promise<RevealedContact> {
    const { subject, id: subjectId } = body;
    return this.transactions.run(async (tx) => {
      const contact = await this.sources.of(subject).contactFor(tx, actor, subjectId);
      if (contact === null) return refuse('not-found', 404);
      const reason = body.reason.trim();
      const at = this.clock.now();
      const id = this.ids.next();
      await tx.insert(ContactRevealEntity, {
        id,
        at,
        accountId: actor.accountId,
        subject,
        subjectId,
        reason,
      });
      await this.audit.record(tx, {
        actor,
        action: 'contact.reveal',
        subject: { type: subject, id: subjectId },
        before: null,
        after: { revealId: id, reason: this.audit.digest(reason) },
        requestId,
        at,
      });
      return { name: contact.name, phone: contact.phone };
    });
  }
}
