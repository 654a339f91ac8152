#!/usr/bin/env node
// node scripts/import-calendar.mjs FILE: adds a year's notice (the holiday-cn form) or a whole calendar.
// DATABASE_URL and, outside the demo, the keys as for the server.
// Exit 0: imported, or there already; 1: refused; 2: it could not be done.
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { databaseUrl } from './lib/database.mjs';
import { at } from './lib/root.mjs';

const importFile = async (file) => {
  if (!file) throw new Error('usage: node scripts/import-calendar.mjs FILE');
  const value = JSON.parse(readFileSync(file, 'utf8'));
  const built = at('bff', 'dist', 'import-calendar.js');
  if (!existsSync(built)) throw new Error('the bff is not built yet: run npm start once');
  const { importCalendarInto } = await import(pathToFileURL(built).href);
  return importCalendarInto(
    { ...process.env, DATABASE_URL: databaseUrl(), DEMO: process.env.DEMO ?? '1' },
    value,
  );
};

try {
  const result = await importFile(process.argv[2]);
  if (!result.ok) for (const { pointer, message } of result.faults) console.log(`${pointer} ${message}`);
  else {
    const { version, coverage } = result.calendar;
    const done = result.isNew ? 'imported' : 'there already';
    console.log(`${done}: version ${version}, ${coverage.from} to ${coverage.to}`);
  }
  process.exitCode = result.ok ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
