import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './root.mjs';

const ignored = new Set(['node_modules', 'dist', 'dist-testing', '.cache', '.swc', 'test-results']);

const filesOf = (path) => {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .filter((name) => !ignored.has(name))
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
};

/**
 * A digest of names and contents of files and folders. Contents, not times: a fresh checkout and a
 * branch switched to and fro have other times for the same sources.
 */
export const digestOf = (paths) => {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesOf)) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
};

/** Whether the stamp kept in `file` says `digest`: then what was made from the sources is still right. */
export const isFresh = (file, digest) => existsSync(file) && readFileSync(file, 'utf8') === digest;

export const keepStamp = (file, digest) => writeFileSync(file, digest);
