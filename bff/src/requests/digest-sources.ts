import type { DigestItem } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OutboxMessage } from '../platform/index.js';

/** Something that waits for somebody, for the morning's digest. */
export interface DigestEntry {
  item: DigestItem;
  recipients: readonly OutboxMessage['recipient'][];
}

export interface DigestSource {
  /** What is overdue, due today or due soon. */
  digestEntries(manager: EntityManager, now: Date): Promise<DigestEntry[]>;
}

/** Other features that have something to say in the morning's digest. */
@Injectable()
export class DigestSources {
  private readonly sources: DigestSource[] = [];

  register(source: DigestSource): void {
    this.sources.push(source);
  }

  async read(manager: EntityManager, now: Date): Promise<DigestEntry[]> {
    const entries = [];
    for (const source of this.sources) entries.push(...(await source.digestEntries(manager, now)));
    return entries;
  }
}
