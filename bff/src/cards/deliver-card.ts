import { dateOf } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import {
  type Actor,
  type Answer,
  Clock,
  type FieldProblem,
  problem,
  toInstant,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import type { CardRow, DeliverCard as DeliverCardBody } from './card.dto.js';
import { CardWrites } from './card-writes.js';
import { ContactCardEntity } from './contact-card.entity.js';
import { PresentCards } from './present-cards.js';

/** Writes down, once, when a card was brought to the enterprise and who took it (送企入户). */
@Injectable()
export class DeliverCard {
  constructor(
    private readonly writes: Writes,
    private readonly cards: CardWrites,
    private readonly present: PresentCards,
    private readonly clock: Clock,
  ) {}

  run(
    write: WriteRequest,
    actor: Actor,
    { codeId, body, origin }: { codeId: string; body: DeliverCardBody; origin: string },
  ): Promise<WriteAnswer<CardRow>> {
    return this.writes.run(write, async (tx): Promise<Answer<CardRow>> => {
      const { card, enterprise } = await this.cards.find(tx, actor, { codeId, action: 'card.deliver' });
      const fault = this.faultOf(card, body);
      if (fault !== null) return problem('invalid-input', 400, { errors: [fault] });
      const delivered = {
        deliveredOn: body.deliveredOn,
        deliveredTo: body.deliveredTo.trim(),
        deliveredBy: actor.accountId,
        note: body.note?.trim() || null,
      };
      const open = { codeId, revokedAt: IsNull(), deliveredOn: IsNull() };
      const { affected } = await tx.update(ContactCardEntity, open, delivered);
      if (affected !== 1) {
        return problem(card.revokedAt === null ? 'card-delivered' : 'card-revoked', 422);
      }
      const { deliveredOn, deliveredTo, note } = delivered;
      await this.cards.record(tx, write, {
        action: 'card.deliver',
        codeId,
        before: { deliveredOn: null },
        after: {
          deliveredOn,
          deliveredTo: this.cards.digest(deliveredTo),
          note: this.cards.digest(note),
        },
      });
      const kept = { enterprise, card: { ...card, ...delivered } };
      const [row] = await this.present.rows(actor, [kept], origin, tx);
      return { status: 200, body: row as CardRow };
    });
  }

  private faultOf({ issuedAt }: ContactCardEntity, { deliveredOn }: DeliverCardBody): FieldProblem | null {
    const pointer = '/deliveredOn';
    if (deliveredOn > this.clock.today()) return { pointer, code: 'in-the-future' };
    if (deliveredOn < dateOf(toInstant(issuedAt))) return { pointer, code: 'out-of-range' };
    return null;
  }
}
