#!/usr/bin/env node
/**
 * `node scripts/import-calendar.mjs [--dry-run] [FILE]`: adds a year's notice (the holiday-cn form) or a whole calendar,
 * and tells first which days and which dates given out it changes; with --dry-run it tells that alone.
 * DATABASE_URL and, outside the demo, the keys as for the server.
 * Exit codes: 0 imported, or there already; 1 refused; 2 it could not be done.
 */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { databaseUrl } from './lib/database.mjs';
import { loadShared, parseArguments, readJson } from './lib/json-command.mjs';
import { at } from './lib/root.mjs';

const usage = 'usage: node scripts/import-calendar.mjs [--dry-run] [FILE]   (without FILE: standard input)';
const MOST_LINES = 200;

const load = async () => {
  const built = at('bff', 'dist', 'import-calendar.js');
  if (!existsSync(built)) throw new Error('the bff is not built yet: run npm start once');
  return import(pathToFileURL(built).href);
};

const linesOf = ({ days, dues }, shared) => {
  const kind = ({ kind, name }) =>
    kind === 'uncovered' ? '未公布 not published' : shared.dayReasonText({ kind, name }, 'zh-CN');
  const dayLines = days.map(({ date, from, to }) => `  ${date}  ${kind(from)} → ${kind(to)}`);
  const dueLines = dues.map(({ number, clock, from, to, provisional }) => {
    const name = shared.requestClockTexts[clock]['zh-CN'];
    return `  ${number}  ${name}  ${from} → ${to}${provisional ? '（仍为暂定 still provisional）' : ''}`;
  });
  const listed = (title, lines) => [
    `${title}: ${lines.length}`,
    ...lines.slice(0, MOST_LINES),
    ...(lines.length > MOST_LINES ? [`  … ${lines.length - MOST_LINES} more`] : []),
  ];
  return [
    ...listed('休班变化 days that change', dayLines),
    ...listed('时限变化 due dates that change or become certain', dueLines),
  ];
};

const doneBy = ({ isNew }, isTrial) => {
  if (isTrial) return '试算，未导入 dry run, nothing imported';
  return isNew ? '已导入 imported' : '此前已导入 there already';
};

const main = async () => {
  const { given, file } = parseArguments(process.argv.slice(2), { usage, options: ['--dry-run'] });
  const value = readJson(file);
  const isTrial = given.includes('--dry-run');
  const { importCalendarInto } = await load();
  const env = { ...process.env, DATABASE_URL: databaseUrl(), DEMO: process.env.DEMO ?? '1' };
  const result = await importCalendarInto(env, value, isTrial);
  if (!result.ok) {
    for (const { pointer, message } of result.faults) console.log(`${pointer || file} ${message}`);
    return 1;
  }
  for (const line of linesOf(result, await loadShared('import-calendar'))) console.log(line);
  const { version, coverage } = result.calendar;
  console.log(`${doneBy(result, isTrial)}: version ${version}, ${coverage.from} to ${coverage.to}`);
  return 0;
};

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
