import { OPEN_WORK_KINDS, type OpenWorkKind } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/index.js';
import type { AccountEntity } from './account.entity.js';

/** Somebody leaves his post, and who takes over what he has in hand, if anybody. */
export interface Leaving {
  account: AccountEntity;
  successor: AccountEntity | null;
  actor: Actor;
  requestId: string;
  now: Date;
  /** `YYYY-MM-DD` */
  today: string;
}

/** What a feature keeps for somebody by name. */
export interface OpenWorkPart {
  readonly kind: OpenWorkKind;
  count(tx: EntityManager, accountId: string): Promise<number>;
  /** Nothing is left in his name; without a successor it goes back to the unit. */
  handOver(tx: EntityManager, leaving: Leaving): Promise<void>;
}

export type OpenWorkCounts = Record<OpenWorkKind, number>;

/** Each feature says what somebody has in hand there, and hands it over. */
@Injectable()
export class OpenWork {
  private readonly parts: OpenWorkPart[] = [];

  register(part: OpenWorkPart): void {
    this.parts.push(part);
  }

  async counts(tx: EntityManager, accountId: string): Promise<OpenWorkCounts> {
    const counts = Object.fromEntries(OPEN_WORK_KINDS.map((kind) => [kind, 0])) as OpenWorkCounts;
    for (const part of this.parts) counts[part.kind] += await part.count(tx, accountId);
    return counts;
  }

  async handOver(tx: EntityManager, leaving: Leaving): Promise<void> {
    for (const part of this.parts) await part.handOver(tx, leaving);
  }
}
