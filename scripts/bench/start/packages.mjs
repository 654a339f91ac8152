import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { at } from '../../lib/root.mjs';

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

/** kB of each package of the WeChat build; what belongs to none of the others is the main one. */
export const weighPackages = (dist = at('miniapp', 'dist', 'weapp')) => {
  const app = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8'));
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replace(/\/$/, ''));
  const sizes = new Map([['main', 0], ...roots.map((root) => [root, 0])]);
  for (const file of filesIn(dist).filter((name) => !name.endsWith('.sources'))) {
    const name = roots.find((root) => relative(dist, file).startsWith(`${root}/`)) ?? 'main';
    sizes.set(name, sizes.get(name) + statSync(file).size);
  }
  return [...sizes].map(([name, bytes]) => ({ name, kilobytes: Math.round(bytes / 1000) }));
};
