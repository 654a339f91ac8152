import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../auth/actor.js';
import { Clock } from '../clock.js';
import { isDuplicate } from '../database/database-errors.js';
import { insertRows, toSql, writeLater } from '../database/rows.js';
import { Transactions } from '../database/transactions.js';
import { isRefusal, problem, type Answer } from '../http/problem.js';
import { Ids } from '../ids.js';
import { personalColumn } from '../personal/personal-column.js';
import { Fingerprints } from './fingerprints.js';
import { IdempotencyKeyEntity } from './idempotency-key.entity.js';

/** A write as the phone sent it. `route` is method and path with its ids; `key` was made on the phone. */
export interface WriteRequest {
  actor: Actor | null;
  key: string;
  route: string;
  body: unknown;
  requestId: string;
}

/** `replayed`: this is the first answer once more, nothing was written. */
export type WriteAnswer<T> = Answer<T> & { replayed?: boolean };

/**
 * The only way a route writes. The key's row is inserted first in the same transaction as the change, its audit and
 * its outbox rows: a repetition while the first still runs waits at the unique key for the first to end, then finds
 * its answer. An expected refusal is an answer too and commits what `work` wrote; a thrown error leaves nothing.
 */
@Injectable()
export class Writes {
  constructor(
    private readonly transactions: Transactions,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly fingerprints: Fingerprints,
  ) {}

  async run<T>(
    request: WriteRequest,
    work: (tx: EntityManager) => Promise<Answer<T>>,
  ): Promise<WriteAnswer<T>> {
    const claim = this.claim(request);
    try {
      return await this.transactions.run((tx) =>
        answerOnce(tx, { claim, requestId: request.requestId }, work),
      );
    } catch (error) {
      const earlier = isDuplicate(error) ? await this.find(claim) : null;
      if (earlier === null) throw error;
      if (!this.fingerprints.isSame(earlier.fingerprint, claim.fingerprint)) {
        return problem('idempotency-key-reused', 409, { requestId: request.requestId });
      }
      return replay<T>(earlier);
    }
  }

  private claim({ actor, key, route, body }: WriteRequest): Claim {
    return {
      id: this.ids.next(),
      scope: actor?.accountId ?? 'anonymous',
      idempotencyKey: key,
      fingerprint: this.fingerprints.of(body, route),
      createdAt: this.clock.now(),
    };
  }

  private find({ scope, idempotencyKey }: Claim): Promise<IdempotencyKeyEntity | null> {
    return this.dataSource.manager.findOneBy(IdempotencyKeyEntity, { scope, idempotencyKey });
  }
}

type Claim = Pick<IdempotencyKeyEntity, 'id' | 'scope' | 'idempotencyKey' | 'fingerprint' | 'createdAt'>;

async function answerOnce<T>(
  tx: EntityManager,
  { claim, requestId }: { claim: Claim; requestId: string },
  work: (tx: EntityManager) => Promise<Answer<T>>,
): Promise<WriteAnswer<T>> {
  await insertRows(tx, 'idempotency_keys', [claim]);
  const answer = await work(tx);
  if (isRefusal(answer)) answer.body.requestId = requestId;
  const body = personalColumn(tx, IdempotencyKeyEntity, 'body').to({ text: JSON.stringify(answer.body) });
  await writeLater(tx, 'UPDATE idempotency_keys SET status = ?, body = ? WHERE id = ?', [
    answer.status,
    toSql(body),
    claim.id,
  ]);
  return answer;
}

/** `status` and `body` commit with the row, so an earlier row always has them. */
function replay<T>(earlier: IdempotencyKeyEntity): WriteAnswer<T> {
  const body: unknown = JSON.parse(earlier.body?.text ?? 'null');
  return { status: earlier.status, body, replayed: true } as WriteAnswer<T>;
}
