import type { CardState } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { type EntityManager, DataSource } from 'typeorm';
import { Accounts } from '../accounts/index.js';
import { Departments } from '../departments/index.js';
import type { EnterpriseEntity } from '../enterprises/index.js';
import { type Actor, toInstant, toInstantOrNull } from '../platform/index.js';
import { mayAssign, Services } from '../services/index.js';
import type { CardRow, ContactCard } from './card.dto.js';
import { CardLinks } from './card-links.js';
import { mayWithCards } from './card-scopes.js';
import type { ContactCardEntity } from './contact-card.entity.js';

export interface KeptCard {
  enterprise: EnterpriseEntity;
  card: ContactCardEntity | null;
}

type Named = { id: string; name: string };
type NamedOrNull = (id: string | null | undefined) => Named | null;

/** Rows of the cards' list with their names and with what the reader may do, in a few round trips. */
@Injectable()
export class PresentCards {
  constructor(
    private readonly dataSource: DataSource,
    private readonly departments: Departments,
    private readonly accounts: Accounts,
    private readonly links: CardLinks,
    private readonly services: Services,
  ) {}

  async rows(
    actor: Actor,
    kept: readonly KeptCard[],
    origin: string,
    tx: EntityManager = this.dataSource.manager,
  ): Promise<CardRow[]> {
    const enterpriseIds = kept.map(({ enterprise }) => enterprise.id);
    const services = await this.services.findMany(enterpriseIds, tx);
    const serviceOf = new Map(services.map((service) => [service.enterpriseId, service]));
    const people = [
      ...services.map(({ officerId }) => officerId),
      ...kept.map(({ card }) => card?.deliveredBy ?? null),
    ].filter((id): id is string => id !== null);
    const units = await this.departments.findMany(
      services.map(({ unitId }) => unitId),
      tx,
    );
    const names = [...units, ...(await this.accounts.findMany(people, tx))];
    const known = new Map(names.map(({ id, name }) => [id, { id, name }]));
    const named: NamedOrNull = (id) => (id ? (known.get(id) ?? null) : null);
    const duties = await this.services.duties(tx);
    return kept.map(({ enterprise, card }) => {
      const { id, name, town, kind, address } = enterprise;
      const service = serviceOf.get(id) ?? null;
      const subject = { enterpriseId: id, service, duties };
      return {
        enterprise: { id, name, town, kind, address },
        unit: named(service?.unitId),
        officer: named(service?.officerId),
        state: stateOf(card),
        card: card && this.card(card, { origin, named }),
        mayDeliver: stateOf(card) === 'undelivered' && mayWithCards(actor, 'card.deliver', subject),
        mayManage: stateOf(card) !== 'revoked' && mayWithCards(actor, 'card.manage', subject),
        mayAssign: mayAssign(actor, service),
      };
    });
  }

  private card(
    card: ContactCardEntity,
    { origin, named }: { origin: string; named: NamedOrNull },
  ): ContactCard {
    const { codeId, siteName, siteAddress, revokedReason, replacedBy, deliveredOn, deliveredTo, note } = card;
    return {
      codeId,
      site: siteName === null ? null : { name: siteName, address: siteAddress },
      link: this.links.linkOf(codeId, origin),
      issuedAt: toInstant(card.issuedAt),
      revokedAt: toInstantOrNull(card.revokedAt),
      revokedReason,
      replacedBy,
      deliveredOn,
      deliveredTo,
      deliveredBy: named(card.deliveredBy),
      note,
    };
  }
}

function stateOf(card: ContactCardEntity | null): CardState {
  if (card === null) return 'none';
  if (card.revokedAt !== null) return 'revoked';
  return card.deliveredOn === null ? 'undelivered' : 'delivered';
}
