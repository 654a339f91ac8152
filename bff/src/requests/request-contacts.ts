import { can, canWithRequest } from '@anqi/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/index.js';
import { type Contact, type ContactSource, ContactSources } from '../reveals/index.js';
import { RequestPeople } from './request-people.js';
import { RequestRepository } from './request.repository.js';

/** Of a request: to whoever serves or handles it, and to those who phone the enterprise back. */
@Injectable()
export class RequestContacts implements ContactSource, OnModuleInit {
  constructor(
    private readonly sources: ContactSources,
    private readonly repository: RequestRepository,
    private readonly people: RequestPeople,
  ) {}

  onModuleInit(): void {
    this.sources.register('request', this);
  }

  async contactFor(tx: EntityManager, actor: Actor, id: string): Promise<Contact | null> {
    const record = await this.repository.find(tx, id);
    if (record === null) return null;
    const asker = await this.people.askerOf(tx, actor, record);
    const { roles, relations } = asker;
    if (!canWithRequest(asker, 'request.read') || !can(roles, 'contact.reveal', relations)) return null;
    const { contactName, contactPhone } = record.request;
    return { name: contactName, phone: contactPhone };
  }
}
