import { relationsBetween, type Asker, type RelatedSubject } from '@anqi/shared';
import type { Actor } from '../../platform/index.js';

/** What the actor is to a plan, a department's filing or an attempt. */
export function askerOf(actor: Actor | null, subject: RelatedSubject): Asker {
  return { roles: actor?.roles ?? [], relations: relationsBetween(actor, subject) };
}
