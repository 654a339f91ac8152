import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, Audit, Clock, Ids } from '../platform/index.js';
import { ContactRevealEntity, type RevealSubject } from './contact-reveal.entity.js';

export interface Reveal {
  actor: Actor;
  subject: RevealSubject;
  subjectId: string;
  reason: string;
  requestId: string;
}

/** Writes down who looked at what, and why, before it is told. */
@Injectable()
export class NoteReveal {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async note(tx: EntityManager, { actor, subject, subjectId, requestId, ...said }: Reveal): Promise<void> {
    const reason = said.reason.trim();
    const at = this.clock.now();
    const id = this.ids.next();
    await tx.insert(ContactRevealEntity, { id, at, accountId: actor.accountId, subject, subjectId, reason });
    await this.audit.record(tx, {
      actor,
      action: 'contact.reveal',
      subject: { type: subject, id: subjectId },
      before: null,
      after: { revealId: id, reason: this.audit.digest(reason) },
      requestId,
      at,
    });
  }
}
