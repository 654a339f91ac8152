import assert from 'node:assert/strict';
import { test } from 'node:test';
import { benchKeys } from '../bench/lib/server.mjs';
import { openingDay } from '../bench/opening-day/run.mjs';
import { withOwnDatabase } from './own-database.mjs';

test('the window opens: through two processes every filing is answered once and as the rules decide', async () => {
  const { figures, problems } = await withOwnDatabase((url) =>
    openingDay({ urls: [url, url], keys: benchKeys(), filings: 200, together: 60 }),
  );
  assert.deepEqual(problems, []);
  assert.equal(figures.accepted + figures.refused, 200);
  // one of each pair stands under the cap; a group's first stands, and at most one other joins it
  assert.deepEqual(figures.overCap, [5, 5]);
  assert.ok(figures.contended[0] >= 5 && figures.contended[0] <= 10);
  assert.deepEqual([figures.resent, figures.givenUp], [0, 0]);
});
