/** Tells a summons step by step, each so many working minutes after the one before. */
import type { RatingLevel } from '@anqi/shared';
import { clerkAccountId, memberAccountId } from '../accounts.js';
import { departmentOf } from '../departments.js';
import { workedOn } from '../requests/working-time.js';
import { serviceAccountIdOf } from '../service-officers.js';
import { enterpriseAt, type World } from '../world.js';
import type { SummonsAct, SummonsStory } from './summons-story.js';

interface Opening {
  key: string;
  at: number;
  /** Ordinal of the enterprise, or the town's key. */
  caller: number | string;
  /** Key of the department; left out: the enterprise's officer. */
  called?: string;
  words: string;
  /** Key of the request's story. */
  about?: string;
}

export class SummonsTelling {
  private readonly acts: SummonsAct[] = [];
  private readonly callerId: string;
  private readonly calledId: string;
  private at: number;

  constructor(
    private readonly world: World,
    private readonly opening: Opening,
  ) {
    const { at, caller, called } = opening;
    this.at = at;
    this.callerId = typeof caller === 'number' ? memberAccountId(caller) : clerkAccountId(caller);
    this.calledId = called === undefined ? officerOf(world, caller) : clerkAccountId(called);
    this.acts.push({
      kind: 'call',
      at,
      by: this.callerId,
      body: bodyOf(opening),
      about: opening.about ?? null,
    });
  }

  reported(minutes: number, words: string): this {
    return this.then(minutes, { kind: 'report', by: this.calledId, words });
  }

  settled(minutes: number, solved: boolean, words: string | null = null): this {
    return this.then(minutes, { kind: 'settle', by: this.callerId, solved, words });
  }

  calledOff(minutes: number, words: string): this {
    return this.then(minutes, { kind: 'call-off', by: this.callerId, words });
  }

  rated(minutes: number, level: RatingLevel, words: string | null = null): this {
    return this.then(minutes, { kind: 'rate', by: this.callerId, level, words });
  }

  story(): SummonsStory {
    return { key: this.opening.key, acts: this.acts };
  }

  private then(minutes: number, act: DistributiveOmit<SummonsAct, 'at'>): this {
    this.at = workedOn(this.world.days, this.at, minutes);
    this.acts.push({ ...act, at: this.at });
    return this;
  }
}

type DistributiveOmit<T, K extends keyof T> = T extends unknown ? Omit<T, K> : never;

function officerOf(world: World, caller: number | string): string {
  if (typeof caller === 'string') throw new RangeError(`a town has no officer: ${caller}`);
  return serviceAccountIdOf(enterpriseAt(world, caller).servedBy);
}

function bodyOf({ caller, called, words }: Opening): object {
  if (called === undefined) return { kind: 'enterprise-calls-officer', words };
  const kind = typeof caller === 'string' ? 'town-calls-department' : 'enterprise-calls-department';
  return { kind, departmentId: departmentOf(called).id, words };
}
