import { resolve } from 'node:path';

/** `patienceMs`: how long an answer of the server may be due before its connection is given up. */
export type DatabaseConfig =
  { kind: 'sqlite'; file: string } | { kind: 'mysql'; url: string; patienceMs: number };

/** `sqlite:/abs/file`, `sqlite:./relative` or `mysql://user:password@host:port/name` (MariaDB alike; several nodes by commas). */
export function databaseFrom(url: string, patienceSeconds: number): DatabaseConfig {
  if (url.startsWith('sqlite:')) return { kind: 'sqlite', file: resolve(url.slice('sqlite:'.length)) };
  if (/^(mysql|mariadb):\/\//.test(url)) return { kind: 'mysql', url, patienceMs: patienceSeconds * 1_000 };
  throw new Error('DATABASE_URL begins with sqlite: or mysql://');
}
