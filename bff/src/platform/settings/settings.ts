import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AppSettingEntity } from './app-setting.entity.js';

@Injectable()
export class Settings {
  constructor(private readonly dataSource: DataSource) {}

  /** `undefined` where it was never set. */
  async read<T>(name: string, tx: EntityManager = this.dataSource.manager): Promise<T | undefined> {
    const setting = await tx.findOneBy(AppSettingEntity, { name });
    return setting?.value as T | undefined;
  }

  async write(tx: EntityManager, name: string, value: unknown): Promise<void> {
    await tx.upsert(AppSettingEntity, { name, value } as never, ['name']);
  }
}
