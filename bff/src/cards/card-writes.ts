import type { Action } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type EnterpriseEntity, Enterprises } from '../enterprises/index.js';
import {
  type Actor,
  Audit,
  Clock,
  isDuplicate,
  type Refusal,
  problem,
  refuse,
  type WriteRequest,
} from '../platform/index.js';
import { Services } from '../services/index.js';
import { mayWithCards } from './card-scopes.js';
import { ContactCardEntity } from './contact-card.entity.js';
import { liveKeyOf, newCard, type Site } from './new-card.js';

interface Issued {
  enterpriseId: string;
  site: Site | null;
  actor: Actor;
}

const TRIES = 3;

/** What issuing, revoking and delivering have in common. */
@Injectable()
export class CardWrites {
  constructor(
    private readonly enterprises: Enterprises,
    private readonly services: Services,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** The staff know which enterprises there are: what is not theirs to do is a 403. */
  async demand(tx: EntityManager, actor: Actor, asked: Demand): Promise<EnterpriseEntity> {
    const { enterpriseId, action } = asked;
    const enterprise = await this.enterprises.find(enterpriseId, tx);
    if (enterprise === null) return refuse('not-found', 404);
    const service = await this.services.find(enterpriseId, tx);
    const subject = { enterpriseId, service, duties: await this.services.duties(tx) };
    return mayWithCards(actor, action, subject) ? enterprise : refuse('forbidden', 403);
  }

  async find(
    tx: EntityManager,
    actor: Actor,
    { codeId, action }: { codeId: string; action: Action },
  ): Promise<{ card: ContactCardEntity; enterprise: EnterpriseEntity }> {
    const card = await tx.findOneBy(ContactCardEntity, { codeId });
    if (card === null) return refuse('not-found', 404);
    const { enterpriseId } = card;
    return { card, enterprise: await this.demand(tx, actor, { enterpriseId, action }) };
  }

  /** The unique key lets one live card through for each enterprise and site; a code that is taken is drawn anew. */
  async issue(tx: EntityManager, { actor, ...issued }: Issued): Promise<ContactCardEntity | Refusal> {
    const terms = { issuedAt: this.clock.now(), issuedBy: actor.accountId };
    for (let tried = 1; ; tried++) {
      const card = newCard(issued, terms);
      try {
        await tx.insert(ContactCardEntity, card);
        return card;
      } catch (error) {
        if (!isDuplicate(error) || tried === TRIES) throw error;
        const liveKey = liveKeyOf(issued.enterpriseId, issued.site?.name ?? null);
        if (await tx.existsBy(ContactCardEntity, { liveKey })) return problem('card-exists', 409);
      }
    }
  }

  async record(
    tx: EntityManager,
    { actor, requestId }: WriteRequest,
    { action, codeId, before, after }: Recorded,
  ): Promise<void> {
    const at = this.clock.now();
    const subject = { type: 'contact-card', id: codeId };
    await this.audit.record(tx, { actor, action, subject, before, after, requestId, at });
  }

  digest(words: string | null): string | null {
    return this.audit.digest(words);
  }
}

interface Demand {
  enterpriseId: string;
  action: Action;
}

interface Recorded {
  action: string;
  codeId: string;
  before: object | null;
  after: object;
}
