#!/usr/bin/env node
/**
 * `node scripts/admit.mjs NAME [TITLE]`: makes the first administrator of a fresh district and prints the one-time code
 * by which he takes his account. Until he has, it may be called again for another code.
 * DATABASE_URL and the keys as for the server.
 * Exit codes: 0 done; 1 there is an administrator already; 2 it could not be done.
 */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { databaseUrl } from './lib/database.mjs';
import { at } from './lib/root.mjs';

const usage = 'usage: node scripts/admit.mjs NAME [TITLE]';

const main = async ([name = '', title = '区管理员', ...others]) => {
  if (name.trim() === '' || name.length > 60 || title.length > 60 || others.length > 0)
    throw new Error(usage);
  const built = at('bff', 'dist', 'admit.js');
  if (!existsSync(built)) throw new Error('the bff is not built yet: run npm start once');
  const { admitFirst } = await import(pathToFileURL(built).href);
  const admitted = await admitFirst({ ...process.env, DATABASE_URL: databaseUrl() }, { name, title });
  if (admitted === null) {
    console.log('已有区管理员，请由其发放开通码。There is an administrator already: codes come from him.');
    return 1;
  }
  const { code, goodUntil } = admitted;
  console.log(`一次性开通码 one-time code: ${code}`);
  console.log(`有效至 good until: ${goodUntil.toISOString()}`);
  console.log('在登录页选“首次开通”。On the sign-in page, choose "first time".');
  return 0;
};

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
