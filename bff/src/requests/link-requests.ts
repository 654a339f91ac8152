import { type LinkResult, REQUEST_TRANSITIONS } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import {
  type Actor,
  type Answer,
  problem,
  type Refusal,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import { ALIKE, likeness } from './find-similar.js';
import { HandleEvent, isRefused, mayBeMain } from './handle-event.js';
import type { LinkAnswer, LinkRequests as Asked } from './link-requests.dto.js';
import { ListRequests } from './list-requests.js';
import { ReadRequest } from './read-request.js';
import { RequestPairEntity } from './request-pair.entity.js';
import type { RequestRow } from './request-view.dto.js';
import { RequestEntity } from './request.entity.js';
import { RequestRepository } from './request.repository.js';
import { pairKeysOf } from './text-pairs.js';

/** What may still be linked, by the table of states. */
const LINKABLE = REQUEST_TRANSITIONS.flatMap(({ from, event }) =>
  event === 'mark-duplicate' && from !== null ? [from] : [],
);
/** Of the words that candidates are looked for by: so many pairs tell enough. */
const MOST_PAIRS = 400;
const LOOKED_AT = 60;
const SHOWN = 20;

/** Requests for the same thing, of whichever enterprise, answered together (并案办理). */
@Injectable()
export class LinkRequests {
  constructor(
    private readonly writes: Writes,
    private readonly repository: RequestRepository,
    private readonly handleEvent: HandleEvent,
    private readonly readRequest: ReadRequest,
    private readonly listRequests: ListRequests,
  ) {}

  /** What asks for much the same as this one and may be linked to it, the most alike first. */
  async candidates(actor: Actor, id: string): Promise<RequestRow[]> {
    const { record } = await this.readRequest.demand(actor, id);
    const { words } = record.request;
    const found = await this.sharingPairs(id, pairKeysOf(words).slice(0, MOST_PAIRS));
    const alike = found
      .map((request) => ({ request, likeness: likeness(words, request.words) }))
      .filter((each) => each.likeness >= ALIKE)
      .sort((one, other) => other.likeness - one.likeness);
    return this.listRequests.present(alike.slice(0, SHOWN).map(({ request }) => request));
  }

  run(write: WriteRequest, actor: Actor, asked: Asked): Promise<WriteAnswer<LinkAnswer>> {
    return this.writes.run(write, async (tx): Promise<Answer<LinkAnswer>> => {
      const { mainId } = asked;
      const main = await this.repository.lock(tx, mainId);
      if (main === null || !mayBeMain(main.request)) return unknownMain;
      const ids = [...new Set(asked.ids)].sort();
      const known = await tx.findBy(RequestEntity, { id: In(ids) });
      const items: LinkAnswer['items'] = [];
      for (const id of ids) {
        const row = known.find((each) => each.id === id);
        const result = await this.link(tx, actor, { id, row, asked, requestId: write.requestId });
        items.push({ id, number: row?.number ?? null, result });
      }
      return { status: 200, body: { items } };
    });
  }

  private async link(
    tx: EntityManager,
    actor: Actor,
    { id, row, asked: { mainId, words }, requestId }: OneLink,
  ): Promise<LinkResult> {
    if (id === mainId) return 'itself';
    if (row?.status === 'duplicate' && row.duplicateOf === mainId) return 'unchanged';
    const body = {
      event: 'mark-duplicate' as const,
      duplicateOf: mainId,
      ...(words === undefined ? {} : { words }),
    };
    const after = await this.handleEvent.handle(tx, actor, { id, body, requestId });
    return isRefused(after) ? resultOf(after) : 'done';
  }

  /** Those that share the most pairs of characters with it, by the full-text index. */
  private async sharingPairs(id: string, pairs: string[]): Promise<RequestEntity[]> {
    if (pairs.length === 0) return [];
    const { manager } = this.repository;
    const counted = await manager
      .createQueryBuilder(RequestPairEntity, 'p')
      .innerJoin(RequestEntity, 'r', 'r.id = p.requestId')
      .select('p.requestId', 'id')
      .addSelect('COUNT(*)', 'shared')
      .where('p.pair IN (:...pairs)', { pairs })
      .andWhere('r.id <> :id AND r.status IN (:...linkable)', { id, linkable: LINKABLE })
      .groupBy('p.requestId')
      .orderBy('shared', 'DESC')
      .addOrderBy('p.requestId', 'DESC')
      .limit(LOOKED_AT)
      .getRawMany<{ id: string }>();
    return manager.findBy(RequestEntity, { id: In(counted.map((each) => each.id)) });
  }
}

interface OneLink {
  id: string;
  row: RequestEntity | undefined;
  asked: Asked;
  /** Of the HTTP request. */
  requestId: string;
}

const unknownMain: Refusal = problem('invalid-input', 400, {
  errors: [{ pointer: '/mainId', code: 'unknown-reference' }],
});

function resultOf({ status }: Refusal): LinkResult {
  if (status === 404) return 'not-found';
  return status === 403 ? 'forbidden' : 'too-late';
}
