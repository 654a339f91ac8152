import { can } from '@anqi/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/index.js';
import { type Contact, type ContactSource, ContactSources } from '../reveals/index.js';
import { SummonsPeople } from './summons-people.js';
import { SummonsEntity } from './summons.entity.js';

/** Of whoever called: to those who are called, and to those who see to it. */
@Injectable()
export class SummonsContacts implements ContactSource, OnModuleInit {
  constructor(
    private readonly sources: ContactSources,
    private readonly people: SummonsPeople,
  ) {}

  onModuleInit(): void {
    this.sources.register('summons', this);
  }

  async contactFor(tx: EntityManager, actor: Actor, id: string): Promise<Contact | null> {
    const row = await tx.findOneBy(SummonsEntity, { id });
    if (row === null) return null;
    const { mayRead, isCalled } = await this.people.askerOf(tx, actor, row);
    const mayCall = mayRead && (isCalled || can(actor.roles, 'contact.reveal', ['district']));
    return mayCall ? { name: null, phone: row.contactPhone } : null;
  }
}
