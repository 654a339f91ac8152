import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Clock, refuse } from '../../platform/index.js';
import { CardWrites } from '../card-writes.js';
import { ReadPrintedCards } from './read-printed-cards.js';

/** One card in use as an A6 page, made while it is sent. */
@Injectable()
export class PrintCard {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly cards: CardWrites,
    private readonly readCards: ReadPrintedCards,
  ) {}

  async run(actor: Actor, codeId: string, origin: string): Promise<Readable> {
    const { card } = await this.cards.find(this.dataSource.manager, actor, { codeId, action: 'card.print' });
    if (card.revokedAt !== null) return refuse('card-revoked', 422);
    const cards = this.readCards.of([card], { origin, at: this.clock.now() });
    const { renderCards } = await import('./render-cards.js'); // what draws is loaded when there is something to draw
    return Readable.from(renderCards(cards, 'card'));
  }
}
