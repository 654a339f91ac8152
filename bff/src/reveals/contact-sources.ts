import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/index.js';
import type { ContactSubject } from './contact-reveal.entity.js';

export interface Contact {
  name: string | null;
  phone: string | null;
}

/** The contact that stands with one kind of thing. */
export interface ContactSource {
  /** `null` where there is no such thing, or it is not the actor's to call about. */
  contactFor(tx: EntityManager, actor: Actor, id: string): Promise<Contact | null>;
}

/** Each feature that keeps contacts registers its own: this one knows none of them. */
@Injectable()
export class ContactSources {
  private readonly sources = new Map<ContactSubject, ContactSource>();

  register(subject: ContactSubject, source: ContactSource): void {
    this.sources.set(subject, source);
  }

  of(subject: ContactSubject): ContactSource {
    const source = this.sources.get(subject);
    if (source === undefined) throw new Error(`nobody knows the contacts of a ${subject}`);
    return source;
  }
}
