import { createRequire } from 'node:module';
import { at } from '../../lib/root.mjs';

/** One connection to a server: `ask(sql, values)` answers the rows. */
export const askerOf = async (url) => {
  const { createConnection } = createRequire(at('bff', 'package.json'))('mysql2/promise');
  const connection = await createConnection(url);
  const ask = async (sql, values) => (await connection.query(sql, values))[0];
  return { ask, end: () => connection.end() };
};
