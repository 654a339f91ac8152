import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { EnterpriseEntity } from '../../enterprises/index.js';
import type { Actor } from '../../platform/index.js';
import { Services } from '../../services/index.js';
import { cardScopeOf, type Condition } from '../card-scopes.js';
import { ContactCardEntity } from '../contact-card.entity.js';
import type { CardPrintEntity } from './card-print.entity.js';

/** What a batch is of; all that is given has to fit. */
export type Selection = Pick<CardPrintEntity, 'town' | 'park' | 'kind' | 'undelivered'>;

export interface Choice {
  name: string;
  cards: number;
}

export type Choosable = 'town' | 'park' | 'kind';

type Found = SelectQueryBuilder<ContactCardEntity>;

/** The cards in use that somebody may print, in the order in which they are brought round: town, enterprise, card. */
@Injectable()
export class SelectCards {
  constructor(
    private readonly dataSource: DataSource,
    private readonly services: Services,
  ) {}

  async count(
    actor: Actor,
    selection: Selection,
    tx: EntityManager = this.dataSource.manager,
  ): Promise<number> {
    return (await this.found(tx, actor, conditionsOf(selection))).getCount();
  }

  /** What there is to choose, the most cards first. */
  async choices(actor: Actor, by: Choosable): Promise<Choice[]> {
    const named = { sql: `e.${by} IS NOT NULL`, values: {} };
    const found = await this.found(this.dataSource.manager, actor, [named]);
    const rows = await found
      .select(`e.${by}`, 'name')
      .addSelect('COUNT(*)', 'cards')
      .groupBy(`e.${by}`)
      .orderBy('COUNT(*)', 'DESC')
      .addOrderBy(`e.${by}`)
      .getRawMany<{ name: string; cards: number | string }>();
    return rows.map(({ name, cards }) => ({ name, cards: Number(cards) }));
  }

  /** Those after the last one done; none that was issued since the batch was asked for. */
  async next(actor: Actor, print: CardPrintEntity, limit: number): Promise<Selected[]> {
    const { createdAt, lastKey } = print;
    const asked = { sql: 'c.issuedAt <= :createdAt', values: { createdAt } };
    const conditions = [...conditionsOf(print), asked, ...after(lastKey)];
    const found = await this.found(this.dataSource.manager, actor, conditions);
    const { entities, raw } = await found
      .addSelect('e.town', 'town')
      .addSelect('e.name', 'name')
      .orderBy('e.town')
      .addOrderBy('e.name')
      .addOrderBy('c.codeId')
      .limit(limit)
      .getRawAndEntities<{ town: string; name: string }>();
    return entities.map((card, index) => ({
      card,
      key: [raw[index]?.town ?? '', raw[index]?.name ?? '', card.codeId],
    }));
  }

  private async found(tx: EntityManager, actor: Actor, conditions: readonly Condition[]): Promise<Found> {
    const found = tx
      .createQueryBuilder(ContactCardEntity, 'c')
      .innerJoin(EnterpriseEntity, 'e', 'e.id = c.enterpriseId')
      .where('c.revokedAt IS NULL');
    const scope = cardScopeOf(actor, await this.services.servedBy(actor.accountId, tx), 'card.print');
    for (const { sql, values } of [scope, ...conditions]) found.andWhere(`(${sql})`, values);
    return found;
  }
}

export interface Selected {
  card: ContactCardEntity;
  key: string[];
}

function conditionsOf({ town, park, kind, undelivered }: Selection): Condition[] {
  return [
    ...(town === null ? [] : [{ sql: 'e.town = :town', values: { town } }]),
    ...(park === null ? [] : [{ sql: 'e.park = :park', values: { park } }]),
    ...(kind === null ? [] : [{ sql: 'e.kind = :kind', values: { kind } }]),
    ...(undelivered ? [{ sql: 'c.deliveredOn IS NULL', values: {} }] : []),
  ];
}

function after(key: string[] | null): Condition[] {
  if (key === null) return [];
  const [lastTown, lastName, lastCode] = key;
  const sql =
    'e.town > :lastTown OR e.town = :lastTown AND (e.name > :lastName OR e.name = :lastName AND c.codeId > :lastCode)';
  return [{ sql, values: { lastTown, lastName, lastCode } }];
}
