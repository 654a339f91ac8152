import { intakeStatusTexts, type Language, requestStatusTexts } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor, refuse, sha256, toInstant, toInstantOrNull } from '../platform/index.js';
import { type Progress, ReadProgress } from '../requests/index.js';
import { IntakeItemEntity } from './intake-item.entity.js';
import type { IntakeReceipt } from './intake.dto.js';

/** How something that was sent stands: the sender's own alone. */
@Injectable()
export class ReadIntake {
  constructor(
    private readonly dataSource: DataSource,
    private readonly progress: ReadProgress,
  ) {}

  async read({ accountId: clientId }: Actor, externalId: string, language: Language): Promise<IntakeReceipt> {
    const { manager } = this.dataSource;
    const item = await manager.findOneBy(IntakeItemEntity, { clientId, externalKey: sha256(externalId) });
    return item === null ? refuse('not-found', 404) : this.receipt(manager, item, language);
  }

  async receipt(manager: EntityManager, item: IntakeItemEntity, language: Language): Promise<IntakeReceipt> {
    const { externalId, receivedAt, requestId } = item;
    const told = { externalId, receivedAt: toInstant(receivedAt) };
    const progress = requestId === null ? null : await this.progress.find(manager, requestId);
    return { ...told, ...(progress === null ? unmatched(item, language) : matched(progress, language)) };
  }
}

type Rest = Omit<IntakeReceipt, 'externalId' | 'receivedAt'>;

function matched({ closedAt, dueAt, status, ...progress }: Progress, language: Language): Rest {
  return {
    ...progress,
    status,
    statusText: requestStatusTexts[status][language],
    dueAt: toInstantOrNull(dueAt),
    closedAt: toInstantOrNull(closedAt),
  };
}

function unmatched({ status, reason }: IntakeItemEntity, language: Language): Rest {
  const told = status === 'declined' ? status : 'unmatched';
  const statusText = intakeStatusTexts[told][language];
  const none = { number: null, dueAt: null, provisional: false, outcome: null, closedAt: null };
  return { status: told, statusText, result: reason, ...none };
}
