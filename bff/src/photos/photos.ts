import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull, LessThan } from 'typeorm';
import { type Actor, Clock, Ids, type Job, Jobs, refuse } from '../platform/index.js';
import { PhotoEntity } from './photo.entity.js';
import { PhotoStore } from './photo-store.js';
import { type Picture, shrink } from './re-encode.js';

const UNUSED_MS = 24 * 3_600_000;
const BATCH = 100;

/** Photos are sent before what they belong to; one that belongs to nothing after a day is removed. */
@Injectable()
export class Photos implements Job, OnModuleInit {
  readonly name = 'sweep-photos';
  readonly everyMs = 600_000;

  constructor(
    private readonly dataSource: DataSource,
    private readonly store: PhotoStore,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this);
  }

  /** The file first: a row never names one that is not there. */
  async keep(
    tx: EntityManager,
    { accountId }: Actor,
    { bytes, width, height }: Picture,
  ): Promise<PhotoEntity> {
    const photo: PhotoEntity = {
      id: this.ids.next(),
      accountId,
      requestId: null,
      width,
      height,
      bytes: bytes.length,
      createdAt: this.clock.now(),
    };
    await this.store.put(photo.id, bytes);
    await tx.insert(PhotoEntity, photo);
    return photo;
  }

  find(id: string): Promise<PhotoEntity | null> {
    return this.dataSource.manager.findOneBy(PhotoEntity, { id });
  }

  bytesOf({ id }: PhotoEntity): Promise<Buffer | null> {
    return this.store.get(id);
  }

  /** Made when it is first asked for, and kept: as good again as the first time wherever it got lost. */
  async smallBytesOf({ id }: PhotoEntity): Promise<Buffer | null> {
    const kept = await this.store.get(smallOf(id));
    if (kept !== null) return kept;
    const whole = await this.store.get(id);
    if (whole === null) return null;
    const small = await shrink(whole);
    await this.store.put(smallOf(id), small);
    return small;
  }

  /** 400 where one is not the account's own, or belongs to something else already. */
  async attach(
    tx: EntityManager,
    ids: readonly string[],
    to: { requestId: string; accountId: string },
  ): Promise<void> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return;
    const { requestId, accountId } = to;
    const unused = { id: In(wanted), accountId, requestId: IsNull() };
    const { affected } = await tx.update(PhotoEntity, unused, { requestId });
    if (affected === wanted.length) return;
    refuse('invalid-input', 400, { errors: [{ pointer: '/photoIds', code: 'unknown-reference' }] });
  }

  async run(now: Date): Promise<number> {
    const { manager } = this.dataSource;
    const unused = { requestId: IsNull(), createdAt: LessThan(new Date(now.getTime() - UNUSED_MS)) };
    const photos = await manager.find(PhotoEntity, { where: unused, take: BATCH });
    let removed = 0;
    for (const { id } of photos) {
      const { affected } = await manager.delete(PhotoEntity, { ...unused, id });
      if (affected !== 1) continue;
      await this.store.remove(id);
      await this.store.remove(smallOf(id));
      removed += 1;
    }
    return removed;
  }
}

/** The name under which the store keeps a photo's small one. */
const smallOf = (id: string): string => `${id}-small`;
