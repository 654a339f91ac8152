import { policyInForce, type Calendar, type Decision, type PolicyPack } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { Policies } from '../../policies/index.js';

/** Every policy version and the calendar as of one moment: a request goes by the same ones from end to end. */
export interface Rulebook {
  versions: readonly PolicyPack[];
  calendar: Calendar;
}

const BEFORE_ALL = '0000-01-01';

@Injectable()
export class Rulebooks {
  constructor(private readonly policies: Policies) {}

  read(): Rulebook {
    return { versions: this.policies.versionsFrom(BEFORE_ALL), calendar: this.policies.calendar() };
  }
}

export function policyOn({ versions }: Rulebook, date: string): PolicyPack | undefined {
  return policyInForce(versions, date);
}

/** The version that a decision was made by. Throws where it is gone: a policy outlives its decisions. */
export function policyOf({ versions }: Rulebook, { policy }: Pick<Decision, 'policy'>): PolicyPack {
  const found = versions.find(({ id, version }) => id === policy.id && version === policy.version);
  if (!found) throw new Error(`no policy ${policy.id} version ${policy.version}`);
  return found;
}
