import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { MS_PER_MINUTE } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Clock, Config, KeySource } from '../platform/index.js';
import { IntakeClientEntity } from './intake-client.entity.js';

const SHAPE = /^([0-9a-f]{16})\.([A-Za-z0-9_-]{43})$/;

export interface FreshKey {
  /** `<key id>.<secret>`, told once and kept nowhere. */
  key: string;
  kept: Pick<IntakeClientEntity, 'keyId' | 'secretHash'>;
}

/** The keys of other systems: made here, and recognised by the keyed hash of their secret. */
@Injectable()
export class IntakeKeys extends KeySource {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {
    super();
  }

  fresh(): FreshKey {
    const keyId = randomBytes(8).toString('hex');
    const secret = randomBytes(32).toString('base64url');
    return { key: `${keyId}.${secret}`, kept: { keyId, secretHash: this.hash(secret) } };
  }

  async findActorByKey(key: string): Promise<Actor | null> {
    const [, keyId, secret] = SHAPE.exec(key) ?? [];
    if (keyId === undefined || secret === undefined) return null;
    const client = await this.dataSource.manager.findOneBy(IntakeClientEntity, { keyId });
    if (client === null || client.revokedAt !== null) return null;
    if (!timingSafeEqual(Buffer.from(client.secretHash), Buffer.from(this.hash(secret)))) return null;
    await this.seen(client);
    return {
      accountId: client.id,
      roles: ['intake-client'],
      departmentId: null,
      enterpriseIds: [],
      headsDepartmentIds: [],
      officerId: null,
      headOfIds: [],
      administersIds: [],
    };
  }

  private async seen({ id, lastUsedAt }: IntakeClientEntity): Promise<void> {
    const now = this.clock.now();
    if (lastUsedAt !== null && now.getTime() - lastUsedAt.getTime() < MS_PER_MINUTE) return;
    await this.dataSource.manager.update(IntakeClientEntity, { id }, { lastUsedAt: now });
  }

  private hash(secret: string): string {
    return createHmac('sha256', this.config.keys.intake).update(`intake:${secret}`).digest('hex');
  }
}
