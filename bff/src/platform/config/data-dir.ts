import { dirname, join, resolve } from 'node:path';
import type { DatabaseConfig } from './database-config.js';

/** Where files of a kind are kept: as stated, else beside the database's file, or in `data` where it is a server. */
export function dataDir(kind: string, stated: string | null, database: DatabaseConfig): string {
  if (stated !== null) return resolve(stated);
  return database.kind === 'sqlite' ? join(dirname(resolve(database.file)), kind) : resolve('data', kind);
}
