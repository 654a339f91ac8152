import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  type Actor,
  type Answer,
  Audit,
  Clock,
  Ids,
  problem,
  refuse,
  toInstant,
  toInstantOrNull,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../../platform/index.js';
import type { CardPrint, CardPrintPreview, StartCardPrint } from './card-print.dto.js';
import { CardPrintEntity } from './card-print.entity.js';
import { CARDS_A_SHEET } from './measures.js';
import { PrintStore } from './print-store.js';
import { SelectCards, type Selection } from './select-cards.js';

/** So many of somebody's batches are listed; older ones have no file any more. */
const LISTED = 20;

/** Batches of cards to print. Whose it is, he alone sees it. */
@Injectable()
export class CardPrints {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writes: Writes,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly store: PrintStore,
    private readonly selectCards: SelectCards,
  ) {}

  async preview(actor: Actor, asked: StartCardPrint): Promise<CardPrintPreview> {
    const cards = await this.selectCards.count(actor, selectionOf(asked));
    const towns = await this.selectCards.choices(actor, 'town');
    const parks = await this.selectCards.choices(actor, 'park');
    const kinds = await this.selectCards.choices(actor, 'kind');
    return { cards, sheets: Math.ceil(cards / CARDS_A_SHEET), towns, parks, kinds };
  }

  start(
    write: WriteRequest,
    actor: Actor,
    { asked, origin }: { asked: StartCardPrint; origin: string },
  ): Promise<WriteAnswer<CardPrint>> {
    return this.writes.run(write, async (tx): Promise<Answer<CardPrint>> => {
      const selection = selectionOf(asked);
      const total = await this.selectCards.count(actor, selection, tx);
      if (total === 0) return problem('nothing-to-print', 422);
      const now = this.clock.now();
      const print: CardPrintEntity = {
        id: this.ids.next(),
        accountId: actor.accountId,
        origin,
        ...selection,
        state: 'waiting',
        total,
        done: 0,
        parts: 0,
        lastKey: null,
        bytes: null,
        createdAt: now,
        finishedAt: null,
        nextCheckAt: now,
        leaseId: null,
        attempts: 0,
        lastError: null,
      };
      await tx.insert(CardPrintEntity, print as never);
      await this.audit.record(tx, {
        actor,
        action: 'card.print',
        subject: { type: 'card-print', id: print.id },
        before: null,
        after: { ...selection, total },
        requestId: write.requestId,
        at: now,
      });
      return { status: 201, body: present(print) };
    });
  }

  /** Goes on where it stopped; one that did not stop is left as it is. */
  resume(write: WriteRequest, actor: Actor, id: string): Promise<WriteAnswer<CardPrint>> {
    return this.writes.run(write, async (tx): Promise<Answer<CardPrint>> => {
      const now = this.clock.now();
      const stopped = { id, accountId: actor.accountId, state: 'failed' as const };
      const going = { state: 'waiting' as const, attempts: 0, lastError: null, nextCheckAt: now };
      const { affected } = await tx.update(CardPrintEntity, stopped, going);
      const print = await tx.findOneBy(CardPrintEntity, { id, accountId: actor.accountId });
      if (print === null) return refuse('not-found', 404);
      if (affected === 1) {
        await this.audit.record(tx, {
          actor,
          action: 'card.print',
          subject: { type: 'card-print', id },
          before: { state: 'failed' },
          after: { state: 'waiting', done: print.done },
          requestId: write.requestId,
          at: now,
        });
      }
      return { status: 200, body: present(print) };
    });
  }

  async list({ accountId }: Actor): Promise<CardPrint[]> {
    const order = { id: 'DESC' as const };
    const prints = await this.dataSource.manager.find(CardPrintEntity, {
      where: { accountId },
      order,
      take: LISTED,
    });
    return prints.map(present);
  }

  async read(actor: Actor, id: string): Promise<CardPrint> {
    return present(await this.find(actor, id));
  }

  async file(actor: Actor, id: string): Promise<{ bytes: number; content: Readable }> {
    const print = await this.find(actor, id);
    const content = print.state === 'ready' ? await this.store.open(id) : null;
    if (content === null) return refuse('not-found', 404);
    return { bytes: print.bytes ?? 0, content };
  }

  private async find({ accountId }: Actor, id: string): Promise<CardPrintEntity> {
    const print = await this.dataSource.manager.findOneBy(CardPrintEntity, { id, accountId });
    return print ?? refuse('not-found', 404);
  }
}

function selectionOf({ town, park, kind, undelivered }: StartCardPrint): Selection {
  return { town: town || null, park: park || null, kind: kind || null, undelivered };
}

function present(print: CardPrintEntity): CardPrint {
  const { id, town, park, kind, undelivered, state, total, done, bytes, createdAt, nextCheckAt } = print;
  const keptUntil = state === 'ready' || state === 'failed' ? toInstantOrNull(nextCheckAt) : null;
  const chosen = { town, park, kind, undelivered };
  return { id, ...chosen, state, total, done, bytes, createdAt: toInstant(createdAt), keptUntil };
}
