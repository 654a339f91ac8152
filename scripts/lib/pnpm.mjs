import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rootManifest } from './root.mjs';
import { run } from './run.mjs';

/**
 * node-gyp wants Node's headers and would fetch them: where they were installed with Node, point at
 * those, so that better-sqlite3 compiles on a machine that reaches nothing but a package registry.
 */
export const headersOfNode = (execPath = process.execPath, env = process.env) => {
  const prefix = dirname(dirname(execPath));
  const isThere = existsSync(join(prefix, 'include', 'node', 'node.h'));
  return isThere && !env.npm_config_nodedir ? { npm_config_nodedir: prefix } : {};
};

/** Runs the pnpm that package.json pins, brought by npx: neither a global pnpm nor corepack is needed. */
export const pnpm = (args, options) => run('npx', ['-y', rootManifest().packageManager, ...args], options);
