import assert from 'node:assert/strict';
import { test } from 'node:test';
import { installPackages } from '../lib/system-packages.mjs';
import { parts, planOf } from '../steps/plan.mjs';

const idsOf = (plan) => plan.map(({ id }) => id);

test('a part brings what it stands on, before it', () => {
  assert.deepEqual(idsOf(planOf(['weapp'])), [
    'install',
    'build-shared',
    'build-bff',
    'build-weapp',
    'weapp',
  ]);
});

test('without a part everything runs, and nothing needs what comes later', () => {
  const ids = idsOf(planOf([]));
  for (const step of planOf([])) {
    for (const need of step.needs)
      assert.ok(ids.indexOf(need) < ids.indexOf(step.id), `${step.id} needs ${need}`);
    if (step.needs.length > 0) assert.ok(ids.includes(step.needs[0]));
  }
  assert.equal(new Set(ids).size, ids.length);
});

test('the parts', () => {
  assert.deepEqual(parts, ['checks', 'shared', 'bff', 'miniapp', 'weapp', 'e2e']);
});

test('where nothing may be installed, what to install is said', async () => {
  const { code, output } = await installPackages(['chromium', 'ffmpeg'], { isAllowed: false });
  assert.equal(code, 1);
  assert.match(output, /apt-get install -y chromium ffmpeg/);
});
