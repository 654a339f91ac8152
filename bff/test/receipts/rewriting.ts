import { AuditHeadEntity } from '../../src/platform/audit/audit-head.entity.js';
import { AuditRowEntity } from '../../src/platform/audit/audit-row.entity.js';
import { AuditSealEntity } from '../../src/platform/audit/audit-seal.entity.js';
import { rowTag } from '../../src/platform/audit/tags.js';
import { AppSettingEntity } from '../../src/platform/settings/app-setting.entity.js';
import type { TestApp } from '../harness/test-app.js';

type Change = Partial<Pick<AuditRowEntity, 'action' | 'after'>>;

/** What somebody with the database and all its keys can do: change a row, tag it anew and seal the whole chain again. */
export async function rewriteHistory(it: TestApp, rowId: string, change: Change): Promise<void> {
  const { manager } = it.dataSource;
  const row = await manager.findOneByOrFail(AuditRowEntity, { id: rowId });
  const changed = { ...row, ...change };
  await manager.update(AuditRowEntity, { id: rowId }, {
    ...change,
    tag: rowTag(it.config.keys.audit, changed),
  } as never);
  await sealAnew(it);
}

/** Takes the row out, as if it had never been, and seals the whole chain again. */
export async function removeFromHistory(it: TestApp, rowId: string): Promise<void> {
  await it.dataSource.manager.delete(AuditRowEntity, { id: rowId });
  await sealAnew(it);
}

/** The chain and what the database itself remembers of it, as if they were of today. */
async function sealAnew(it: TestApp): Promise<void> {
  for (const table of [AuditSealEntity, AuditHeadEntity, AppSettingEntity])
    await it.dataSource.manager.clear(table);
  await it.runJobs();
}
