import 'reflect-metadata';
import { readAudit } from './platform/audit/read-audit.js';
import { verifyAudit, type AuditReport } from './platform/audit/verify.js';
import { configFrom } from './platform/config/config.js';
import { connect } from './platform/database/data-source.js';
import { PLATFORM_ENTITIES } from './platform/entities.js';

/** Checks the audit trail of the database that the environment names, and changes nothing. */
export async function verifyAuditOf(env: Record<string, string | undefined>): Promise<AuditReport> {
  const { database, keys } = configFrom(env);
  const dataSource = await connect(database, { entities: PLATFORM_ENTITIES, migrations: [] });
  try {
    return verifyAudit(await readAudit(dataSource, keys.audit));
  } finally {
    await dataSource.destroy();
  }
}
