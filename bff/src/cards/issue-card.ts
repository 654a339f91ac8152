import { Injectable } from '@nestjs/common';
import { type Actor, type Answer, type WriteAnswer, type WriteRequest, Writes } from '../platform/index.js';
import type { CardRow, IssueCard as IssueCardBody } from './card.dto.js';
import { CardWrites } from './card-writes.js';
import { PresentCards } from './present-cards.js';

/** One live card for an enterprise, and one for each of its sites. */
@Injectable()
export class IssueCard {
  constructor(
    private readonly writes: Writes,
    private readonly cards: CardWrites,
    private readonly present: PresentCards,
  ) {}

  run(
    write: WriteRequest,
    actor: Actor,
    { body, origin }: { body: IssueCardBody; origin: string },
  ): Promise<WriteAnswer<CardRow>> {
    return this.writes.run(write, async (tx): Promise<Answer<CardRow>> => {
      const { enterpriseId, siteName, siteAddress } = body;
      const enterprise = await this.cards.demand(tx, actor, { enterpriseId, action: 'card.manage' });
      const site =
        siteName === undefined ? null : { name: siteName.trim(), address: siteAddress?.trim() || null };
      const card = await this.cards.issue(tx, { enterpriseId, site, actor });
      if ('status' in card) return card;
      const { codeId } = card;
      await this.cards.record(tx, write, {
        action: 'card.issue',
        codeId,
        before: null,
        after: { enterpriseId, siteName: card.siteName },
      });
      const [row] = await this.present.rows(actor, [{ enterprise, card }], origin, tx);
      return { status: 201, body: row as CardRow };
    });
  }
}
