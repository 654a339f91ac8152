import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, type SelectQueryBuilder } from 'typeorm';
import { EnterpriseEntity } from '../enterprises/index.js';
import {
  type Actor,
  type Answer,
  Audit,
  Clock,
  Ids,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import { Services } from '../services/index.js';
import type { CardIssuePreview, IssueCards as IssueCardsBody, IssuedCards } from './issue-cards.dto.js';
import { cardScopeOf, type Condition } from './card-scopes.js';
import { ContactCardEntity } from './contact-card.entity.js';
import { newCard } from './new-card.js';

/** Cards of one transaction. */
const AT_ONCE = 500;
const CHOICES = ['town', 'park', 'kind'] as const;

type Found = SelectQueryBuilder<EnterpriseEntity>;

/**
 * Main cards for enterprises that have none in use, as many at a time as one short transaction takes: whoever asks goes
 * on asking until none is left. What was issued stays, wherever it stopped.
 */
@Injectable()
export class IssueCards {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly audit: Audit,
    private readonly services: Services,
  ) {}

  async preview(actor: Actor, asked: IssueCardsBody): Promise<CardIssuePreview> {
    const { manager } = this.dataSource;
    const cards = await (await this.found(manager, actor, asked)).getCount();
    const [towns, parks, kinds] = await Promise.all(CHOICES.map((by) => this.choices(actor, by)));
    return { cards, towns: towns ?? [], parks: parks ?? [], kinds: kinds ?? [] };
  }

  run(write: WriteRequest, actor: Actor, asked: IssueCardsBody): Promise<WriteAnswer<IssuedCards>> {
    return this.writes.run(write, async (tx): Promise<Answer<IssuedCards>> => {
      const found = await this.found(tx, actor, asked);
      const next = await found.select(['e.id']).orderBy('e.id').limit(AT_ONCE).getMany();
      const issued = await this.issue(
        tx,
        actor,
        next.map(({ id }) => id),
      );
      if (issued.length > 0) {
        await this.audit.record(tx, {
          actor,
          action: 'card.issue-many',
          subject: { type: 'contact-cards', id: this.ids.next() },
          before: null,
          after: { ...scopeOf(asked), codeIds: issued },
          requestId: write.requestId,
          at: this.clock.now(),
        });
      }
      return { status: 200, body: { issued: issued.length, left: await found.getCount() } };
    });
  }

  /** The codes of those issued; one that somebody else issued at the same time is left as it is. */
  private async issue(tx: EntityManager, actor: Actor, enterpriseIds: readonly string[]): Promise<string[]> {
    if (enterpriseIds.length === 0) return [];
    const terms = { issuedAt: this.clock.now(), issuedBy: actor.accountId };
    const cards = enterpriseIds.map((enterpriseId) => newCard({ enterpriseId, site: null }, terms));
    const drawn = In(cards.map(({ codeId }) => codeId));
    const taken = new Set(
      (await tx.findBy(ContactCardEntity, { codeId: drawn })).map(({ codeId }) => codeId),
    );
    const free = cards.filter(({ codeId }) => !taken.has(codeId));
    const insert = tx
      .createQueryBuilder()
      .insert()
      .into(ContactCardEntity)
      .values(free as never);
    await insert.orUpdate(['liveKey'], ['liveKey']).updateEntity(false).execute();
    return (await tx.findBy(ContactCardEntity, { codeId: drawn }))
      .map(({ codeId }) => codeId)
      .filter((codeId) => !taken.has(codeId));
  }

  private async choices(actor: Actor, by: (typeof CHOICES)[number]): Promise<CardIssuePreview['towns']> {
    const found = await this.found(this.dataSource.manager, actor, {});
    const rows = await found
      .andWhere(`e.${by} IS NOT NULL`)
      .select(`e.${by}`, 'name')
      .addSelect('COUNT(*)', 'cards')
      .groupBy(`e.${by}`)
      .orderBy('COUNT(*)', 'DESC')
      .addOrderBy(`e.${by}`)
      .getRawMany<{ name: string; cards: number | string }>();
    return rows.map(({ name, cards }) => ({ name, cards: Number(cards) }));
  }

  private async found(tx: EntityManager, actor: Actor, asked: IssueCardsBody): Promise<Found> {
    const main = 'c.enterpriseId = e.id AND c.revokedAt IS NULL AND c.siteName IS NULL';
    const found = tx
      .createQueryBuilder(EnterpriseEntity, 'e')
      .leftJoin(ContactCardEntity, 'c', main)
      .where('c.codeId IS NULL');
    const scope = cardScopeOf(actor, await this.services.servedBy(actor.accountId, tx), 'card.manage');
    for (const { sql, values } of [scope, ...conditionsOf(asked)]) found.andWhere(`(${sql})`, values);
    return found;
  }
}

const scopeOf = ({ town, park, kind }: IssueCardsBody): object => ({
  town: town || null,
  park: park || null,
  kind: kind || null,
});

function conditionsOf(asked: IssueCardsBody): Condition[] {
  return CHOICES.flatMap((by) =>
    asked[by] ? [{ sql: `e.${by} = :${by}`, values: { [by]: asked[by] } }] : [],
  );
}
