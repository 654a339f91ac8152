import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager, type FindOperator, In, IsNull, LessThan } from 'typeorm';
import { type Actor, Clock, Ids, type Job, Jobs, refuse, Transactions } from '../platform/index.js';
import { LooseFileEntity } from './loose-file.entity.js';
import { PhotoEntity } from './photo.entity.js';
import { PhotoStore } from './photo-store.js';
import { type Picture, shrink } from './re-encode.js';

const UNUSED_MS = 24 * 3_600_000;
const BATCH = 100;

/** Photos are sent before what they belong to; one that belongs to nothing after a day is removed, and so is a file without a photo. */
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
    private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this);
  }

  /** Before the transaction in which it is kept: whatever becomes of that, its file is known. Answers its id. */
  async announce(): Promise<string> {
    const id = this.ids.next();
    await this.dataSource.manager.insert(LooseFileEntity, { id, since: this.clock.now() });
    return id;
  }

  /** The file first: a row never names one that is not there. */
  async keep(
    tx: EntityManager,
    { accountId }: Actor,
    { id, bytes, width, height }: Picture & { id: string },
  ): Promise<PhotoEntity> {
    const photo: PhotoEntity = {
      id,
      accountId,
      requestId: null,
      width,
      height,
      bytes: bytes.length,
      createdAt: this.clock.now(),
    };
    await this.store.put(id, bytes);
    await tx.insert(PhotoEntity, photo);
    await tx.delete(LooseFileEntity, { id });
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

  /** Rows first, then files: a process that dies between them leaves a file that is known to be loose. */
  async run(now: Date): Promise<number> {
    const before = LessThan(new Date(now.getTime() - UNUSED_MS));
    return (await this.loosen(before)) + (await this.removeLoose(before));
  }

  private async loosen(before: FindOperator<Date>): Promise<number> {
    const unused = { requestId: IsNull(), createdAt: before };
    const photos = await this.dataSource.manager.find(PhotoEntity, { where: unused, take: BATCH });
    for (const { id, createdAt } of photos)
      await this.transactions.run(async (tx) => {
        const { affected } = await tx.delete(PhotoEntity, { ...unused, id });
        if (affected === 1) await tx.insert(LooseFileEntity, { id, since: createdAt });
      });
    return photos.length;
  }

  /** The file before its note: removing it twice does no harm, and forgetting it would. */
  private async removeLoose(since: FindOperator<Date>): Promise<number> {
    const { manager } = this.dataSource;
    const loose = await manager.find(LooseFileEntity, { where: { since }, take: BATCH });
    for (const { id } of loose) {
      await this.store.remove(id);
      await manager.delete(LooseFileEntity, { id });
    }
    return loose.length;
  }
}

/** The name under which the store keeps a photo's small one. */
const smallOf = (id: string): string => `${id}-small`;
