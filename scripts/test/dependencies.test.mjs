// Each dependency has an exact version and its reason in docs/dependencies.md.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { at } from '../lib/root.mjs';

const PACKAGES = ['.', 'bff', 'miniapp', 'shared', 'scripts'];
const named = PACKAGES.flatMap((folder) => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(at(folder, 'package.json'), 'utf8'));
  return Object.entries({ ...dependencies, ...devDependencies });
}).filter(([, version]) => version !== 'workspace:*');

const documented = () => {
  const rows = readFileSync(at('docs', 'dependencies.md'), 'utf8').split('\n');
  const libraries = rows.filter((row) => row.startsWith('| `')).map((row) => row.split('|')[1]);
  return libraries.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
};

test('every dependency has its reason, and no reason lacks its dependency', () => {
  const names = new Set(named.map(([name]) => name));
  assert.deepEqual([...new Set(documented())].sort(), [...names].sort());
});

test('every version is exact', () => {
  assert.deepEqual(
    named.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)),
    [],
  );
});
