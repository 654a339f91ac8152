import {
  relationsBetween,
  type Asker,
  type RelatedActor,
  type RelatedSubject,
  type Role,
} from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { Departments } from '../../departments/index.js';
import type { Actor } from '../../platform/index.js';

/** The actor with what makes up his relations to a plan. */
export interface Person extends RelatedActor {
  roles: readonly Role[];
}

@Injectable()
export class Askers {
  constructor(private readonly departments: Departments) {}

  /** Only staff can be officers. */
  async personOf(actor: Actor): Promise<Person> {
    const { accountId, departmentId } = actor;
    const officer = departmentId === null ? null : await this.departments.findOfficerOf(accountId);
    return { ...actor, officerId: officer?.id ?? null };
  }

  async personOrNull(actor: Actor | null): Promise<Person | null> {
    return actor === null ? null : this.personOf(actor);
  }
}

/** What the person is to a plan, a department's filing or an attempt. */
export function askerOf(person: Person | null, subject: RelatedSubject): Asker {
  return { roles: person?.roles ?? [], relations: relationsBetween(person, subject) };
}
