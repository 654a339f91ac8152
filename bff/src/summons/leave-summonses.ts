import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { type Leaving, OpenWork, type OpenWorkPart } from '../accounts/index.js';
import { SummonsEntity } from './summons.entity.js';

/** Open summonses of an officer who leaves: the unit was called with him, and answers for them; the successor is named. */
@Injectable()
export class LeaveSummonses implements OpenWorkPart, OnModuleInit {
  readonly kind = 'summonses';

  constructor(private readonly openWork: OpenWork) {}

  onModuleInit(): void {
    this.openWork.register(this);
  }

  count(tx: EntityManager, officerId: string): Promise<number> {
    return tx.countBy(SummonsEntity, { officerId, endedAt: IsNull() });
  }

  async handOver(tx: EntityManager, { account, successor }: Leaving): Promise<void> {
    const open = { officerId: account.id, endedAt: IsNull() };
    await tx.update(SummonsEntity, open, { officerId: successor?.id ?? null });
  }
}
