import { LEAST_REVEAL_REASON } from '@anqi/shared';
import { NamedRef } from '../accounts/index.js';
import { IdField, InstantField, NestedField, OneOfField, TextField } from '../platform/index.js';
import {
  CONTACT_SUBJECTS,
  type ContactSubject,
  REVEAL_SUBJECTS,
  type RevealSubject,
} from './contact-reveal.entity.js';

export class RevealContact {
  @OneOfField(CONTACT_SUBJECTS, { name: 'ContactSubject' })
  subject: ContactSubject;

  @IdField()
  id: string;

  @TextField({
    min: LEAST_REVEAL_REASON,
    max: 200,
    description: 'What for: kept, and read by the supervisor',
  })
  reason: string;
}

export class RevealedContact {
  @TextField({ nullable: true })
  name: string | null;

  @TextField({ nullable: true })
  phone: string | null;
}

export class ContactReveal {
  @IdField()
  id: string;

  @InstantField()
  at: string;

  @NestedField(() => NamedRef, { description: 'Who looked' })
  account: NamedRef;

  @OneOfField(REVEAL_SUBJECTS, { name: 'RevealSubject' })
  subject: RevealSubject;

  @IdField()
  subjectId: string;

  @TextField()
  reason: string;
}

export class ContactRevealPage {
  @NestedField(() => ContactReveal, { list: true })
  items: ContactReveal[];

  @TextField({ nullable: true })
  nextCursor: string | null;
}
