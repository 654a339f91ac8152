import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import {
  type Actor,
  type Answer,
  Clock,
  problem,
  refuse,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import type { CardRow } from './card.dto.js';
import { CardWrites } from './card-writes.js';
import { ContactCardEntity } from './contact-card.entity.js';
import { PresentCards } from './present-cards.js';

interface Asked {
  codeId: string;
  reason: string;
  origin: string;
}

/** Ends a card, or puts another in its place: whoever scans the old one is told so. */
@Injectable()
export class RevokeCard {
  constructor(
    private readonly writes: Writes,
    private readonly cards: CardWrites,
    private readonly present: PresentCards,
    private readonly clock: Clock,
  ) {}

  revoke(write: WriteRequest, actor: Actor, asked: Asked): Promise<WriteAnswer<CardRow>> {
    return this.writes.run(write, async (tx): Promise<Answer<CardRow>> => {
      const found = await this.cards.find(tx, actor, { ...asked, action: 'card.manage' });
      if (!(await this.end(tx, actor, asked))) return problem('card-revoked', 422);
      await this.record(tx, write, { ...asked, action: 'card.revoke', replacedBy: null });
      const card = await tx.findOneByOrFail(ContactCardEntity, { codeId: asked.codeId });
      const [row] = await this.present.rows(actor, [{ ...found, card }], asked.origin, tx);
      return { status: 200, body: row as CardRow };
    });
  }

  /** Answers the new card, which has still to be delivered. */
  reissue(write: WriteRequest, actor: Actor, asked: Asked): Promise<WriteAnswer<CardRow>> {
    return this.writes.run(write, async (tx): Promise<Answer<CardRow>> => {
      const { card: old, enterprise } = await this.cards.find(tx, actor, { ...asked, action: 'card.manage' });
      if (!(await this.end(tx, actor, asked))) return problem('card-revoked', 422);
      const { enterpriseId, siteName, siteAddress } = old;
      const site = siteName === null ? null : { name: siteName, address: siteAddress };
      const card = await this.cards.issue(tx, { enterpriseId, site, actor });
      if ('status' in card) return refuse(card.body.code, card.status);
      const { codeId: replacedBy } = card;
      await tx.update(ContactCardEntity, { codeId: old.codeId }, { replacedBy });
      await this.record(tx, write, { ...asked, action: 'card.reissue', replacedBy });
      const [row] = await this.present.rows(actor, [{ enterprise, card }], asked.origin, tx);
      return { status: 201, body: row as CardRow };
    });
  }

  /** False where it had ended already. */
  private async end(tx: EntityManager, actor: Actor, { codeId, reason }: Asked): Promise<boolean> {
    const { affected } = await tx.update(
      ContactCardEntity,
      { codeId, revokedAt: IsNull() },
      {
        revokedAt: this.clock.now(),
        revokedBy: actor.accountId,
        revokedReason: reason.trim(),
        liveKey: null,
      },
    );
    return affected === 1;
  }

  private record(
    tx: EntityManager,
    write: WriteRequest,
    { action, codeId, reason, replacedBy }: Asked & { action: string; replacedBy: string | null },
  ): Promise<void> {
    return this.cards.record(tx, write, {
      action,
      codeId,
      before: { state: 'in-use' },
      after: { state: 'revoked', replacedBy, reason: this.cards.digest(reason) },
    });
  }
}
