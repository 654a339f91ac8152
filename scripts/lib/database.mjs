import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { at } from './root.mjs';

const file = () => at('data', 'anqi.sqlite');
const loadingFile = () => at('data', 'anqi.loading.sqlite');
const urlOf = (path) => `sqlite:${path}`;

// What belongs to one embedded database: its write-ahead log and the keys that sign its codes and its
// audit chain. The file itself comes last: where it is there, all is there.
const suffixes = ['.keys.json', '-wal', '-shm', ''];

const removeSqlite = (path) => {
  for (const suffix of suffixes) rmSync(path + suffix, { force: true });
};

/** Where the data are: the server named by DATABASE_URL, or else the embedded file under data/. */
export const databaseUrl = (env = process.env) => env.DATABASE_URL || urlOf(file());

export const isEmbedded = (env = process.env) => !env.DATABASE_URL;

/** Whether the demo district has to be loaded: a server's own record says so, a file is there or not. */
export const needsDemo = (env = process.env) => !isEmbedded(env) || !existsSync(file());

/**
 * Loads the demo district by `load(url)`. The embedded file gets its name only when it is whole, so
 * that a start stopped half-way leaves nothing behind that looks like data.
 */
export const loadDemo = async (load, env = process.env) => {
  if (!isEmbedded(env)) return load(env.DATABASE_URL);
  mkdirSync(at('data'), { recursive: true });
  removeSqlite(loadingFile());
  const result = await load(urlOf(loadingFile()));
  if (result.code !== 0) return result;
  for (const suffix of suffixes) {
    if (existsSync(loadingFile() + suffix)) renameSync(loadingFile() + suffix, file() + suffix);
  }
  return result;
};

/** Begins anew: removes data/ and nothing else. */
export const removeData = () => rmSync(at('data'), { recursive: true, force: true });
