import { spawnSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { root } from '../lib/root.mjs';

const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout.trim();

/** What the page itself writes makes no tree dirty. */
const ownFiles = [':!docs/performance', ':!docs/performance.md'];

/** On what and of what something is measured: read before it begins. */
export const circumstances = () => ({
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  commit: git('rev-parse', '--short=10', 'HEAD'),
  isDirty: git('status', '--porcelain', '--', '.', ...ownFiles) !== '',
  date: new Date().toISOString().slice(0, 10),
});
