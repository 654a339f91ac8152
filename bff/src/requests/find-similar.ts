import { isOpenRequest, REQUEST_STATUSES } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { type Actor, Clock } from '../platform/index.js';
import { ListRequests } from './list-requests.js';
import { readCircle } from './request-circle.js';
import type { RequestRow } from './request-view.dto.js';
import { RequestEntity } from './request.entity.js';
import { demandSubmission } from './submit-request.js';
import type { SimilarRequests } from './submit-request.dto.js';
import { pairsOf } from './text-pairs.js';

const OPEN = REQUEST_STATUSES.filter(isOpenRequest);
const LATEST = 100;
const SHOWN = 5;
/** Share of the shorter text's pairs of characters that the other one has too. */
export const ALIKE = 0.3;

/** What the same enterprise asks for already, offered before it asks once more. */
@Injectable()
export class FindSimilar {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly list: ListRequests,
  ) {}

  async find(actor: Actor, { enterpriseId, words }: SimilarRequests): Promise<RequestRow[]> {
    const { manager } = this.dataSource;
    const wanted = { enterpriseId, accountId: actor.accountId, today: this.clock.today() };
    demandSubmission(actor, { enterpriseId }, await readCircle(manager, wanted));
    const open = await manager.find(RequestEntity, {
      where: { enterpriseId, status: In(OPEN) },
      order: { id: 'DESC' },
      take: LATEST,
    });
    const alike = open
      .map((request) => ({ request, likeness: likeness(words, request.words) }))
      .filter((each) => each.likeness >= ALIKE)
      .sort((one, other) => other.likeness - one.likeness);
    return this.list.present(alike.slice(0, SHOWN).map(({ request }) => request));
  }
}

/** 0 … 1 by shared pairs of neighbouring characters. */
export function likeness(one: string, other: string): number {
  const [ones, others] = [pairsOf(one), pairsOf(other)];
  const shorter = Math.min(ones.size, others.size);
  if (shorter === 0) return 0;
  return [...ones].filter((pair) => others.has(pair)).length / shorter;
}
