import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { faults } from '../faults/faults.mjs';
import { openPlace } from '../faults/lib/place.mjs';
import { runFault } from '../faults/lib/run-fault.mjs';

/** The short form of `npm run faults`: what it does to each database here, all it knows there. */
const SHORT = { mariadb: ['kill-product', 'kill-database', 'twice'], sqlite: ['kill-product', 'full-disk'] };

for (const [kind, names] of Object.entries(SHORT)) {
  test(`on ${kind} nothing acknowledged is lost, and nothing is written twice`, async (t) => {
    const dir = mkdtempSync(join(tmpdir(), 'anqi-faults-'));
    const place = await openPlace(kind, dir);
    t.after(async () => {
      await place.close();
      rmSync(dir, { recursive: true, force: true });
    });
    const ledger = [];
    for (const name of names) {
      await t.test(faults[name].title, async (each) => {
        const { problems } = await runFault(faults[name], place, {
          ledger,
          say: (note) => each.diagnostic(note),
        });
        assert.deepEqual(problems, []);
      });
    }
  });
}
