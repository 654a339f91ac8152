#!/usr/bin/env node
// node scripts/verify-audit.mjs: names every audit row that was changed, removed or inserted.
// DATABASE_URL and, outside the demo, AUDIT_KEY and the other keys as for the server.
// Exit 0: the trail is whole; 1: it is not; 2: it could not be read.
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { databaseUrl } from './lib/database.mjs';
import { at } from './lib/root.mjs';

const described = {
  changed: ({ rowId, seq }) => `changed: row ${rowId} (seal ${seq}) no longer says what was sealed`,
  removed: ({ rowId, seq }) =>
    rowId ? `removed: row ${rowId} (seal ${seq}) is gone` : `removed: seal ${seq} is gone, and its row`,
  inserted: ({ rowId }) => `inserted: row ${rowId} was not written by the program, or changed before sealing`,
  'broken-link': ({ rowId, seq }) =>
    `changed: seal ${seq} of row ${rowId} does not follow from the one before`,
};

const verify = async () => {
  const built = at('bff', 'dist', 'verify-audit.js');
  if (!existsSync(built)) throw new Error('the bff is not built yet: run npm start once');
  const url = databaseUrl();
  const file = url.replace(/^sqlite:/, '');
  if (file !== url && !existsSync(file)) throw new Error(`there is no database ${file}`);
  const { verifyAuditOf } = await import(pathToFileURL(built).href);
  return verifyAuditOf({ ...process.env, DATABASE_URL: url, DEMO: process.env.DEMO ?? '1' });
};

try {
  const { sealed, unsealed, faults } = await verify();
  for (const fault of faults) console.log(described[fault.kind](fault));
  console.log(`${sealed} rows sealed, ${unsealed} waiting to be sealed, ${faults.length} faults`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
