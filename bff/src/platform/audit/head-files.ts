import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '../config/config.js';
import { Log } from '../log.js';
import { headFile } from './audit-head.js';
import { AuditHeadEntity } from './audit-head.entity.js';

/** Those of a month: the folder may have been away for some days. */
const LATEST = 31;

/** Writes heads into the folder of `AUDIT_HEADS_DIR`, each once and never over another. */
@Injectable()
export class HeadFiles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
    private readonly log: Log,
  ) {}

  async keep(): Promise<void> {
    const dir = this.config.auditHeadsDir;
    if (dir === null) return;
    const heads = await this.dataSource.manager.find(AuditHeadEntity, {
      order: { date: 'DESC' },
      take: LATEST,
    });
    mkdirSync(dir, { recursive: true });
    for (const { date, head } of heads) {
      const file = join(dir, `audit-head-${date}.json`);
      const text = headFile(head);
      if (!existsSync(file)) writeFileSync(file, text, { flag: 'wx', mode: 0o444 });
      else if (readFileSync(file, 'utf8') !== text)
        this.log.error({ file }, 'the head in the folder is another one than the database’s');
    }
  }
}
