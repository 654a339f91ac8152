import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { cruise } from 'dependency-cruiser';
import { at } from '../lib/root.mjs';

const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');

const violations = async () => {
  const { output } = await cruise(['shared', 'bff', 'miniapp'], {
    ...config.options,
    tsConfig: undefined,
    baseDir: at('scripts/test/fixtures/dependencies'),
    validate: true,
    ruleSet: { forbidden: config.forbidden },
  });
  return output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
};

test('every rule finds its offender in a tree made to offend', async () => {
  const found = await violations();
  for (const { name } of config.forbidden) {
    assert.ok(
      found.some((line) => line.startsWith(`${name}:`)),
      `${name} found nothing`,
    );
  }
});

test('what is allowed in that tree is not found', async () => {
  const found = await violations();
  assert.ok(!found.some((line) => line.includes('ratings/rate.ts → bff/src/inspections/index.ts')));
  assert.ok(!found.some((line) => line.includes('ratings/rate.ts → bff/src/platform/clock.ts')));
});
