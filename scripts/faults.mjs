#!/usr/bin/env node
// npm run faults [-- NAME… KIND…]: breaks things while people write (all faults where none is named, on all databases where none is:
// mariadb, sqlite, galera), checks that nothing is lost, and renders docs/faults.md where all were tried.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { circumstances } from './bench/circumstances.mjs';
import { faults } from './faults/faults.mjs';
import { openPlace } from './faults/lib/place.mjs';
import { runFault } from './faults/lib/run-fault.mjs';
import { writeFaults } from './faults/report.mjs';
import { installPackages, missingPackages } from './lib/system-packages.mjs';
import { stopRunning } from './lib/run.mjs';

const say = (line) => process.stdout.write(`${line}\n`);

const KINDS = ['mariadb', 'sqlite', 'galera'];
const PACKAGES = {
  mariadb: ['mariadb-server'],
  sqlite: [],
  galera: ['mariadb-server', 'galera-4', 'mariadb-backup', 'socat'],
};

const inPlace = async (kind, names) => {
  const dir = mkdtempSync(join(tmpdir(), 'anqi-faults-'));
  const place = await openPlace(kind, dir);
  const ledger = [];
  const rows = [];
  let isSound = false;
  try {
    for (const name of names) {
      const fault = faults[name];
      const notes = [];
      const result = await runFault(fault, place, { ledger, say: (note) => notes.push(note) });
      rows.push({ name, kind, title: fault.title, notes, ...result });
      const { acknowledged, repeats, failures, seconds, problems } = result;
      say(
        `${problems.length === 0 ? '✓' : '✗'} ${fault.title} (${kind}): ${acknowledged} writes acknowledged, ${repeats} sent again ${JSON.stringify(failures)}, ${seconds} s`,
      );
      for (const line of [...notes, ...problems]) say(`    ${line}`);
    }
    isSound = rows.every(({ problems }) => problems.length === 0);
    return rows;
  } finally {
    await place.close();
    if (isSound) rmSync(dir, { recursive: true, force: true });
    else say(`    what it left is in ${dir}`);
  }
};

const main = async () => {
  const given = process.argv.slice(2);
  const kinds = given.some((name) => KINDS.includes(name))
    ? KINDS.filter((kind) => given.includes(kind))
    : KINDS;
  const named = given.filter((name) => !KINDS.includes(name));
  const unknown = named.filter((name) => !(name in faults));
  if (unknown.length > 0)
    throw new Error(`no such fault: ${unknown.join(' ')}; there are ${Object.keys(faults).join(' ')}`);
  const wanted = named.length > 0 ? named : Object.keys(faults);
  const missing = await missingPackages([...new Set(kinds.flatMap((kind) => PACKAGES[kind]))]);
  if (missing.length > 0) await installPackages(missing);
  const under = circumstances();
  const rows = [];
  for (const kind of kinds) {
    const names = wanted.filter((name) => faults[name].databases.includes(kind));
    if (names.length > 0) rows.push(...(await inPlace(kind, names)));
  }
  if (given.length === 0) await writeFaults({ under, rows });
  return rows.every(({ problems }) => problems.length === 0) ? 0 : 1;
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopRunning());
try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error.stack ?? error}\n`);
  process.exitCode = 1;
}
