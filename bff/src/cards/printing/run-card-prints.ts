import { cardPrintText, dateOf, MS_PER_DAY, MS_PER_MINUTE } from '@anqi/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, In, LessThanOrEqual } from 'typeorm';
import { type Actor, ActorSource, Ids, type Job, Jobs, Log, toInstant } from '../../platform/index.js';
import { RequestPolicies } from '../../requests/index.js';
import { CardPrintEntity } from './card-print.entity.js';
import { joinParts } from './join-parts.js';
import { PrintStore } from './print-store.js';
import { ReadPrintedCards } from './read-printed-cards.js';
import { SelectCards } from './select-cards.js';

const EVERY_MS = 1_000;
const LEASE_MS = 5 * MS_PER_MINUTE;
const MOST_ATTEMPTS = 4;
const FIRST_PAUSE_MS = MS_PER_MINUTE / 2;

/**
 * Makes the next part of a batch, or joins the parts when there are no more cards. Row and files say how far it is, so
 * that any process goes on where another was killed; a lease keeps two from making the same part.
 */
@Injectable()
export class RunCardPrints implements Job, OnModuleInit {
  readonly name = 'print-cards';
  readonly everyMs = EVERY_MS;
  /** A hundred sheets: some seconds of work that a killed process loses. Tests print fewer. */
  cardsAPart = 400;

  constructor(
    private readonly jobs: Jobs,
    private readonly dataSource: DataSource,
    private readonly actors: ActorSource,
    private readonly ids: Ids,
    private readonly log: Log,
    private readonly policies: RequestPolicies,
    private readonly store: PrintStore,
    private readonly selectCards: SelectCards,
    private readonly readCards: ReadPrintedCards,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this);
  }

  async run(now: Date): Promise<number> {
    const print = await this.lease(now);
    if (print === null) return 0;
    try {
      await this.goOn(print, now);
    } catch (error) {
      await this.postpone(print, now, error);
    }
    return 1;
  }

  private async lease(now: Date): Promise<CardPrintEntity | null> {
    const { manager } = this.dataSource;
    const due = { state: In(['waiting', 'printing']), nextCheckAt: LessThanOrEqual(now) };
    const found = await manager.findOne(CardPrintEntity, {
      select: { id: true },
      where: due,
      order: { nextCheckAt: 'ASC', id: 'ASC' },
    });
    if (found === null) return null;
    const leaseId = this.ids.next();
    const nextCheckAt = new Date(now.getTime() + LEASE_MS);
    await manager.update(
      CardPrintEntity,
      { ...due, id: found.id },
      { leaseId, nextCheckAt, attempts: () => 'attempts + 1' },
    );
    return manager.findOneBy(CardPrintEntity, { leaseId });
  }

  private async goOn(print: CardPrintEntity, now: Date): Promise<void> {
    if (print.attempts > MOST_ATTEMPTS) return this.fail(print, now, 'interrupted');
    const actor = await this.actors.findActor(print.accountId);
    if (actor === null) return this.fail(print, now, 'account-closed');
    const isMore = await this.makePart(print, actor, now);
    if (isMore) return;
    if (print.parts === 0) return this.fail(print, now, 'nothing-to-print');
    await this.finish(print, now);
  }

  /** False where no cards are left. */
  private async makePart(print: CardPrintEntity, actor: Actor, now: Date): Promise<boolean> {
    const { id, parts, origin, createdAt } = print;
    const selected = await this.selectCards.next(actor, print, this.cardsAPart);
    const last = selected.at(-1);
    if (last === undefined) return false;
    const cards = this.readCards.of(
      selected.map(({ card }) => card),
      { origin, at: createdAt },
    );
    const { renderCards } = await import('./render-cards.js'); // what draws is loaded when there is something to draw
    await this.store.write(this.store.partPath(id, parts), renderCards(cards, 'sheet'), print.leaseId ?? '');
    await this.release(print, {
      state: 'printing',
      parts: parts + 1,
      done: print.done + selected.length,
      lastKey: last.key,
      nextCheckAt: now,
      attempts: 0,
    });
    return true;
  }

  private async finish(print: CardPrintEntity, now: Date): Promise<void> {
    const { id, parts, leaseId } = print;
    const joined = joinParts(this.store.parts(id, parts), cardPrintText.title['zh-CN']);
    const bytes = await this.store.write(this.store.pathOf(id), joined, leaseId ?? '');
    await this.release(print, { state: 'ready', bytes, finishedAt: now, nextCheckAt: this.keptUntil(now) });
    await this.store.removeParts(id);
  }

  private keptUntil(now: Date): Date {
    const { printDays } = this.policies.inForceOn(dateOf(toInstant(now)));
    return new Date(now.getTime() + printDays * MS_PER_DAY);
  }

  private async postpone(print: CardPrintEntity, now: Date, error: unknown): Promise<void> {
    const lastError = error instanceof Error ? error.name : 'unknown';
    this.log.warn({ print: print.id, attempts: print.attempts, lastError }, 'printing stopped');
    if (print.attempts >= MOST_ATTEMPTS) return this.fail(print, now, lastError);
    const nextCheckAt = new Date(now.getTime() + FIRST_PAUSE_MS * 2 ** print.attempts);
    await this.release(print, { lastError: lastError.slice(0, 120), nextCheckAt });
  }

  /** Its parts are kept as long as a file would be: it may go on when somebody asks for it. */
  private fail(print: CardPrintEntity, now: Date, lastError: string): Promise<void> {
    const nextCheckAt = this.keptUntil(now);
    return this.release(print, { state: 'failed', lastError: lastError.slice(0, 120), nextCheckAt });
  }

  /** Whoever lost his lease changes nothing. */
  private async release({ id, leaseId }: CardPrintEntity, changes: Partial<CardPrintEntity>): Promise<void> {
    await this.dataSource.manager.update(CardPrintEntity, { id, leaseId: leaseId ?? '' }, {
      ...changes,
      leaseId: null,
    } as never);
  }
}
