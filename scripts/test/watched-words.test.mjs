import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingsIn } from '../lib/watched-words.mjs';

// Put together here, so that this file does not carry them itself.
const offences = [
  ['docs/a.md', ['see /home', 'ada/notes'].join('/')],
  ['docs/a.md', ['in /tmp', 'build'].join('/')],
  ['pnpm-lock.yaml', ['tarball', ' https://npm.example/x.tgz'].join(':')],
  ['shared/src/a.ts', ['<<<<<<', '< ours'].join('')],
  ['bff/src/demo/a.ts', ['phone: 138', '12345678'].join('')],
];

for (const [file, text] of offences) {
  test(`found in ${file}: ${text}`, () => {
    assert.equal(findingsIn(file, `first line\n${text}\n`).length, 1);
    assert.match(findingsIn(file, `first line\n${text}\n`)[0], new RegExp(`^${file}:2: `));
  });
}

test('invented numbers, links and relative paths are fine', () => {
  assert.deepEqual(findingsIn('bff/src/a.ts', '13800001234 https://example.org/home/x ./tmp/x'), []);
});
