#!/usr/bin/env node
// Looks through every file of the repository for what must not be committed.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { at, root } from './lib/root.mjs';
import { findingsIn } from './lib/watched-words.mjs';

const binary = /\.(png|jpg|ico|woff2?|ttf|wasm|sqlite|y4m|pdf)$/;

const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file !== '' && !binary.test(file));
const found = files.flatMap((file) => {
  try {
    return findingsIn(file, readFileSync(at(file), 'utf8'));
  } catch (error) {
    return error.code === 'ENOENT' ? [] : [`${file}: ${error.message}`];
  }
});
if (found.length > 0) {
  process.stdout.write(`${found.join('\n')}\n`);
  process.exit(1);
}
