/** Runs the command as people do, on an embedded database of its own. Needs the builds of shared and bff. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';

const root = fileURLToPath(new URL('../..', import.meta.url));
let dir;
before(() => {
  dir = mkdtempSync(join(tmpdir(), 'anqi-calendar-'));
});
after(() => rmSync(dir, { recursive: true, force: true }));

const run = (args, value) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/import-calendar.mjs'), ...args],
    {
      input: JSON.stringify(value),
      env: { ...process.env, DATABASE_URL: `sqlite:${join(dir, 'district.sqlite')}` },
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
};

const day = (name, date, isOffDay) => ({ name, date, isOffDay });
const year = {
  year: 2027,
  papers: ['https://www.gov.cn/example'],
  days: [day('元旦', '2027-01-01', true), day('春节', '2027-02-08', true), day('春节', '2027-02-20', false)],
};

describe('import-calendar', () => {
  it('shows what would change and imports nothing, then imports it, then finds it there', () => {
    const trial = run(['--dry-run'], year);
    assert.equal(trial.status, 0, trial.stderr);
    assert.match(trial.stdout, /days that change: 3/);
    assert.match(trial.stdout, /2027-01-01 {2}未公布 not published → 元旦/);
    assert.match(trial.stdout, /2027-02-20 {2}未公布 not published → 调休上班/);
    assert.match(trial.stdout, /dry run, nothing imported: .* to 2027-12-31/);
    const first = run([], year);
    assert.match(first.stdout, /days that change: 3/);
    assert.match(first.stdout, /已导入 imported/);
    const again = run([], year);
    assert.match(again.stdout, /days that change: 0/);
    assert.match(again.stdout, /there already/);
  });

  it('refuses an empty year with its fault, and says what is no calendar at all', () => {
    const empty = run([], { year: 2028, papers: [], days: [] });
    assert.equal(empty.status, 1);
    assert.match(empty.stdout, /\/days must not be empty/);
    assert.equal(run(['--no-such'], year).status, 2);
    assert.equal(run(['no-such-file.json'], year).status, 2);
  });
});
