import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { EnterpriseEntity } from '../enterprises/index.js';
import type { Actor } from '../platform/index.js';
import { Services } from '../services/index.js';
import type { CardCoverage, CardShare } from './card.dto.js';
import { cardScopeOf } from './card-scopes.js';
import { ContactCardEntity } from './contact-card.entity.js';

type Row = { town: string; kind: string; enterprises: string; withCard: string; delivered: string };

/** How many of the enterprises that the actor looks after have their main card, and hold it in hand. */
@Injectable()
export class ReadCoverage {
  constructor(
    private readonly dataSource: DataSource,
    private readonly services: Services,
  ) {}

  async read(actor: Actor): Promise<CardCoverage> {
    const scope = cardScopeOf(actor, await this.services.servedBy(actor.accountId));
    const rows = await this.dataSource.manager
      .createQueryBuilder(EnterpriseEntity, 'e')
      .leftJoin(
        ContactCardEntity,
        'c',
        'c.enterpriseId = e.id AND c.revokedAt IS NULL AND c.siteName IS NULL',
      )
      .select('e.town', 'town')
      .addSelect('e.kind', 'kind')
      .addSelect('COUNT(*)', 'enterprises')
      .addSelect('COUNT(c.codeId)', 'withCard')
      .addSelect('COUNT(c.deliveredOn)', 'delivered')
      .where(`(${scope.sql})`, scope.values)
      .groupBy('e.town')
      .addGroupBy('e.kind')
      .getRawMany<Row>();
    return {
      total: sumOf('', rows),
      byTown: sharesBy(rows, ({ town }) => town),
      byKind: sharesBy(rows, ({ kind }) => kind),
    };
  }
}

/** Databases answer counts as texts or as numbers. */
function sumOf(name: string, rows: readonly Row[]): CardShare {
  const total = (field: 'enterprises' | 'withCard' | 'delivered'): number =>
    rows.reduce((sum, row) => sum + Number(row[field]), 0);
  return {
    name,
    enterprises: total('enterprises'),
    withCard: total('withCard'),
    delivered: total('delivered'),
  };
}

/** The greatest first. */
function sharesBy(rows: readonly Row[], nameOf: (row: Row) => string): CardShare[] {
  const names = [...new Set(rows.map(nameOf))].sort();
  return names
    .map((name) =>
      sumOf(
        name,
        rows.filter((row) => nameOf(row) === name),
      ),
    )
    .sort((one, other) => other.enterprises - one.enterprises);
}
