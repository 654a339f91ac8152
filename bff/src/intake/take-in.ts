import type { Language } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Enterprises } from '../enterprises/index.js';
import {
  type Actor,
  type Answer,
  Audit,
  Clock,
  Fingerprints,
  Ids,
  isDuplicate,
  Outbox,
  problem,
  sha256,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import { IntakeClientEntity } from './intake-client.entity.js';
import { IntakeItemEntity } from './intake-item.entity.js';
import type { IntakeReceipt, SendRequest } from './intake.dto.js';
import { ReadIntake } from './read-intake.js';
import { RegisterIntake } from './register-intake.js';

export interface Sending {
  body: SendRequest;
  language: Language;
}

/**
 * Takes in what another system sends. The sender's number is unique: whoever is second at the same moment fails at
 * its key, finds the first one's row and is answered by it. An enterprise that the register lacks is the centre's to find.
 */
@Injectable()
export class TakeIn {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly enterprises: Enterprises,
    private readonly registerIntake: RegisterIntake,
    private readonly readIntake: ReadIntake,
    private readonly fingerprints: Fingerprints,
  ) {}

  run(write: WriteRequest, actor: Actor, { body, language }: Sending): Promise<WriteAnswer<IntakeReceipt>> {
    const take = async (tx: EntityManager): Promise<Answer<IntakeReceipt>> => {
      if (!namesAnEnterprise(body)) {
        return problem('invalid-input', 400, { errors: [{ pointer: '/creditCode', code: 'missing' }] });
      }
      const client = await tx.findOneByOrFail(IntakeClientEntity, { id: actor.accountId });
      const item = this.itemOf(client, body);
      const earlier = await tx.findOneBy(IntakeItemEntity, {
        clientId: client.id,
        externalKey: item.externalKey,
      });
      if (earlier !== null && !this.fingerprints.isSame(earlier.fingerprint, item.fingerprint))
        return problem('external-id-reused', 409);
      if (earlier !== null)
        return { status: 200, body: await this.readIntake.receipt(tx, earlier, language) };
      await this.keep(tx, { item, client, actor, body, requestId: write.requestId });
      const kept = await tx.findOneByOrFail(IntakeItemEntity, { id: item.id });
      return { status: 201, body: await this.readIntake.receipt(tx, kept, language) };
    };
    return this.writes
      .run(write, take)
      .catch((error: unknown) => (isDuplicate(error) ? this.writes.run(write, take) : Promise.reject(error)));
  }

  private itemOf(client: IntakeClientEntity, body: SendRequest): IntakeItemEntity {
    const { externalId, urgency = 'normal', ...rest } = body;
    const sent = { ...rest, urgency };
    return {
      id: this.ids.next(),
      clientId: client.id,
      externalId,
      externalKey: sha256(externalId),
      fingerprint: this.fingerprints.of(sent),
      status: 'unmatched',
      requestId: null,
      sent,
      receivedAt: this.clock.now(),
      decidedBy: null,
      decidedAt: null,
      reason: null,
    };
  }

  private async keep(tx: EntityManager, { item, client, actor, body, requestId }: Keeping): Promise<void> {
    await tx.insert(IntakeItemEntity, item as never);
    const enterpriseId = await this.enterpriseOf(tx, body);
    if (enterpriseId !== null && item.sent !== null) {
      await this.registerIntake.run(tx, { client, item, sent: item.sent, enterpriseId, actor, requestId });
      return;
    }
    await this.audit.record(tx, {
      actor,
      action: 'intake.keep',
      subject: { type: 'intake-item', id: item.id },
      before: null,
      after: { status: item.status, externalId: item.externalId },
      requestId,
      at: item.receivedAt,
    });
    await this.outbox.add(tx, {
      kind: 'intake-unmatched',
      recipient: { kind: 'role', id: 'centre' },
      data: { source: client.name, externalId: item.externalId },
      at: item.receivedAt,
      dedupeKey: `intake-unmatched:${item.id}`,
    });
  }

  /** Where id and code name two enterprises it is neither's: a person decides. A name alone proves nothing. */
  private async enterpriseOf(
    tx: EntityManager,
    { enterpriseId, creditCode }: SendRequest,
  ): Promise<string | null> {
    const code = creditCode?.replace(/\s/g, '').toUpperCase() ?? '';
    const found = [
      ...(enterpriseId ? [await this.enterprises.find(enterpriseId, tx)] : []),
      ...(code ? [await this.enterprises.findByCreditCode(code, tx)] : []),
    ].map((enterprise) => enterprise?.id ?? null);
    return new Set(found).size === 1 ? (found[0] ?? null) : null;
  }
}

interface Keeping {
  item: IntakeItemEntity;
  client: IntakeClientEntity;
  actor: Actor;
  body: SendRequest;
  requestId: string;
}

function namesAnEnterprise({ creditCode, enterpriseId, enterpriseName }: SendRequest): boolean {
  return [creditCode, enterpriseId, enterpriseName].some((name) => name !== undefined && name.trim() !== '');
}
