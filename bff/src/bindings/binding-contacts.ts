import { can } from '@anqi/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/index.js';
import { type Contact, type ContactSource, ContactSources } from '../reveals/index.js';
import { BindingRequestEntity } from './binding-request.entity.js';

/** Of whoever asks to be confirmed: to those who have to call back. */
@Injectable()
export class BindingContacts implements ContactSource, OnModuleInit {
  constructor(private readonly sources: ContactSources) {}

  onModuleInit(): void {
    this.sources.register('binding', this);
  }

  async contactFor(tx: EntityManager, { roles }: Actor, id: string): Promise<Contact | null> {
    if (!can(roles, 'binding.decide', ['district'])) return null;
    const row = await tx.findOneBy(BindingRequestEntity, { id });
    return row && { name: row.contactName, phone: row.contactPhone };
  }
}
