import { resolve } from 'node:path';

export type DatabaseConfig = { kind: 'sqlite'; file: string } | { kind: 'mysql'; url: string };

/** `sqlite:/abs/file`, `sqlite:./relative` or `mysql://user:password@host:port/name` (MariaDB alike; several nodes by commas). */
export function databaseFrom(url: string): DatabaseConfig {
  if (url.startsWith('sqlite:')) return { kind: 'sqlite', file: resolve(url.slice('sqlite:'.length)) };
  if (/^(mysql|mariadb):\/\//.test(url)) return { kind: 'mysql', url };
  throw new Error('DATABASE_URL begins with sqlite: or mysql://');
}
