import { HOTLINE, isQuietDate, quietSpell } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Enterprises } from '../enterprises/index.js';
import { type Actor, Clock, refuse } from '../platform/index.js';
import { Policies } from '../policies/index.js';
import { OpenRequests } from '../requests/index.js';
import { mayAssign, Services } from '../services/index.js';
import type { CardOpening, CardOwner, CardQuietDay } from './card.dto.js';
import { CardLinks } from './card-links.js';
import { mayWithCards } from './card-scopes.js';
import { ContactCardEntity } from './contact-card.entity.js';
import { type Faced, ReadFaces } from './read-faces.js';

/** What stands on a card, for whoever holds it in hand; its enterprise's own matters for its members alone. */
@Injectable()
export class OpenCard {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly enterprises: Enterprises,
    private readonly services: Services,
    private readonly links: CardLinks,
    private readonly faces: ReadFaces,
    private readonly openRequests: OpenRequests,
  ) {}

  /** A revoked card tells nothing but that it is: what stood on it may have changed since. */
  async byToken(actor: Actor | null, token: string): Promise<CardOpening> {
    const codeId = this.links.codeIdOf(token);
    const card =
      codeId === null ? null : await this.dataSource.manager.findOneBy(ContactCardEntity, { codeId });
    if (card === null) {
      const verdict = this.links.isRetired(token) ? 'retired-key' : 'not-ours';
      return this.without({ verdict, replaced: false });
    }
    if (card.revokedAt !== null) {
      return this.without({ verdict: 'revoked', replaced: card.replacedBy !== null });
    }
    return this.opened(actor, card);
  }

  /** As its main card would say it, printed or not; to members of another enterprise there is none. */
  async ofEnterprise(actor: Actor, enterpriseId: string): Promise<CardOpening> {
    const enterprise = await this.enterprises.find(enterpriseId);
    const subject = { enterpriseId, service: null, duties: await this.services.duties() };
    if (enterprise === null || !mayWithCards(actor, 'enterprise.read', subject)) {
      return refuse('not-found', 404);
    }
    return this.opened(actor, { enterpriseId, siteName: null, siteAddress: null });
  }

  private async opened(actor: Actor | null, card: Faced): Promise<CardOpening> {
    const opening = await this.without({ verdict: 'valid', replaced: false });
    const [face] = await this.faces.read([card]);
    const owner = actor && (await this.ownerOf(actor, card.enterpriseId));
    const service = await this.services.find(card.enterpriseId);
    const mayAssignFor = actor !== null && mayAssign(actor, service) ? card.enterpriseId : null;
    return { ...opening, face: face ?? null, owner, mayAssignFor, quietDay: this.quietDay() };
  }

  private async without(told: Pick<CardOpening, 'verdict' | 'replaced'>): Promise<CardOpening> {
    return {
      ...told,
      openedAt: this.clock.isoNow(),
      centre: await this.faces.centre(),
      hotline: HOTLINE,
      quietDay: null,
      face: null,
      owner: null,
      mayAssignFor: null,
    };
  }

  private async ownerOf(actor: Actor, enterpriseId: string): Promise<CardOwner | null> {
    const service = await this.services.find(enterpriseId);
    const subject = { enterpriseId, service, duties: await this.services.duties() };
    if (!mayWithCards(actor, 'request.submit', subject)) return null;
    const isMember = actor.enterpriseIds.includes(enterpriseId);
    return { enterpriseId, openRequests: isMember ? await this.openRequests.of(enterpriseId) : null };
  }

  private quietDay(): CardQuietDay | null {
    const today = this.clock.today();
    if (this.policies.inForceOn(today) === undefined) return null;
    return quietSpell(today, (date) => isQuietDate(this.policies.inForceOn(date)?.quietWindows ?? [], date));
  }
}
