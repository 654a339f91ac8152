import { mayEver } from '@anqi/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/index.js';
import { type Contact, type ContactSource, ContactSources } from '../reveals/index.js';
import { IntakeItemEntity } from './intake-item.entity.js';

/** Of what no enterprise was found for yet: to the centre, which has to find it. */
@Injectable()
export class IntakeContacts implements ContactSource, OnModuleInit {
  constructor(private readonly sources: ContactSources) {}

  onModuleInit(): void {
    this.sources.register('intake-item', this);
  }

  async contactFor(tx: EntityManager, { roles }: Actor, id: string): Promise<Contact | null> {
    if (!mayEver(roles, 'intake.manage')) return null;
    const sent = (await tx.findOneBy(IntakeItemEntity, { id }))?.sent ?? null;
    return sent && { name: sent.contactName ?? null, phone: sent.contactPhone ?? null };
  }
}
