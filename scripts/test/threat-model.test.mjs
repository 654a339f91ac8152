// The threat model names the test that shows each defence: a test that was moved or removed takes its row along.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { at } from '../lib/root.mjs';

const page = readFileSync(at('docs', 'threat-model.md'), 'utf8');
const named = [...page.matchAll(/`((?:bff|miniapp|shared|scripts)\/[^` ]+)`/g)].map(([, path]) => path);

test('every test that the threat model names is there', () => {
  assert.ok(named.length > 30);
  assert.deepEqual(
    named.filter((path) => !existsSync(at(...path.split('/')))),
    [],
  );
});
