#!/usr/bin/env node
// node scripts/re-encrypt.mjs: seals names, phones and kept answers by the key (SEAL_KEY) and the algorithms
// (CRYPTO_SUITE) in use: rows of earlier keys (SEAL_KEYS_OLD), of the other algorithms, and those from before they were sealed.
// A batch a transaction, beside a running server; stopped, it is begun again and goes over what is done.
// DATABASE_URL and the keys as for the server. Exit 0: everything is; 2: it could not be done.
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { databaseUrl } from './lib/database.mjs';
import { at } from './lib/root.mjs';

const main = async () => {
  const built = at('bff', 'dist', 're-encrypt.js');
  if (!existsSync(built)) throw new Error('the bff is not built yet: run npm start once');
  const url = databaseUrl();
  const file = url.replace(/^sqlite:/, '');
  if (file !== url && !existsSync(file)) throw new Error(`there is no database ${file}`);
  const { reEncryptAll } = await import(pathToFileURL(built).href);
  const env = { ...process.env, DATABASE_URL: url, DEMO: process.env.DEMO ?? '1' };
  await reEncryptAll(env, ({ table, column, rows, renewed }) =>
    console.log(`${table}.${column}: ${renewed} of ${rows} sealed anew`),
  );
};

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
