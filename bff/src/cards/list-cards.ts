import type { CardState } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, In, type SelectQueryBuilder } from 'typeorm';
import { EnterpriseEntity } from '../enterprises/index.js';
import { type Actor, DEFAULT_LIMIT, type Page, pageOf, readCursor } from '../platform/index.js';
import { Services } from '../services/index.js';
import type { CardQuery, CardRow } from './card.dto.js';
import { cardScopeOf, type Condition } from './card-scopes.js';
import { ContactCardEntity } from './contact-card.entity.js';
import { type KeptCard, PresentCards } from './present-cards.js';

type Found = SelectQueryBuilder<EnterpriseEntity>;

/** An enterprise and one of its cards; `codeId` is blank where it has none. */
type Key = { enterpriseId: string; codeId: string };

/** The enterprises that the actor looks after, each with its cards in use or none; the revoked ones only if asked for. */
@Injectable()
export class ListCards {
  constructor(
    private readonly dataSource: DataSource,
    private readonly services: Services,
    private readonly present: PresentCards,
  ) {}

  async list(actor: Actor, query: CardQuery, origin: string): Promise<Page<CardRow>> {
    const { cursor, limit = DEFAULT_LIMIT } = query;
    const found = this.found(query.state);
    const scope = cardScopeOf(actor, await this.services.servedBy(actor.accountId));
    for (const { sql, values } of [scope, ...filtersOf(query), ...after(readCursor(cursor, 2))]) {
      found.andWhere(`(${sql})`, values);
    }
    const keys = await found.limit(limit + 1).getRawMany<Key>();
    const rows = await this.present.rows(actor, await this.kept(keys), origin);
    const presented = new Map(keys.map((key, index) => [key, rows[index] as CardRow]));
    return pageOf(keys, limit, {
      keyOf: ({ enterpriseId, codeId }) => [enterpriseId, codeId],
      present: (key) => presented.get(key) as CardRow,
    });
  }

  private found(state: CardState | undefined): Found {
    const live = state === 'revoked' ? 'NOT NULL' : 'NULL';
    const main = state === 'none' ? ' AND c.siteName IS NULL' : '';
    return this.dataSource.manager
      .createQueryBuilder(EnterpriseEntity, 'e')
      .leftJoin(ContactCardEntity, 'c', `c.enterpriseId = e.id AND c.revokedAt IS ${live}${main}`)
      .select('e.id', 'enterpriseId')
      .addSelect(CODE, 'codeId')
      .orderBy('e.id')
      .addOrderBy('c.codeId');
  }

  private async kept(keys: Key[]): Promise<KeptCard[]> {
    const { manager } = this.dataSource;
    const [enterprises, cards] = await Promise.all([
      manager.findBy(EnterpriseEntity, { id: In(keys.map(({ enterpriseId }) => enterpriseId)) }),
      manager.findBy(ContactCardEntity, { codeId: In(keys.map(({ codeId }) => codeId)) }),
    ]);
    const enterpriseOf = new Map(enterprises.map((enterprise) => [enterprise.id, enterprise]));
    const cardOf = new Map(cards.map((card) => [card.codeId, card]));
    return keys.map(({ enterpriseId, codeId }) => ({
      enterprise: enterpriseOf.get(enterpriseId) as EnterpriseEntity,
      card: cardOf.get(codeId) ?? null,
    }));
  }
}

const CODE = "COALESCE(c.codeId, '')";

const STATES: Readonly<Record<CardState, string>> = {
  none: 'c.codeId IS NULL',
  undelivered: 'c.codeId IS NOT NULL AND c.deliveredOn IS NULL',
  delivered: 'c.deliveredOn IS NOT NULL',
  revoked: 'c.codeId IS NOT NULL',
};

function filtersOf({ town, kind, state, q }: CardQuery): Condition[] {
  return [
    ...(town ? [{ sql: 'e.town = :town', values: { town } }] : []),
    ...(kind ? [{ sql: 'e.kind = :kind', values: { kind } }] : []),
    ...(state ? [{ sql: STATES[state], values: {} }] : []),
    ...(q?.trim() ? [searchFor(q.trim())] : []),
  ];
}

function searchFor(wanted: string): Condition {
  const part = `%${wanted.replace(/[!%_]/g, (sign) => `!${sign}`)}%`;
  return {
    sql: "e.name LIKE :part ESCAPE '!' OR c.siteName LIKE :part ESCAPE '!' OR c.codeId = :code",
    values: { part, code: wanted.toUpperCase() },
  };
}

function after(cursor: string[] | null): Condition[] {
  if (cursor === null) return [];
  const [lastId, lastCode] = cursor;
  return [{ sql: `e.id > :lastId OR e.id = :lastId AND ${CODE} > :lastCode`, values: { lastId, lastCode } }];
}
