import mysql from 'mysql2/promise';
import { bundleOf, bundleQuery, config } from './product.mjs';

const POOL = 20; // as the product
const AGAIN = new Set([1213, 1205, 1020]);
const ATTEMPTS = 8;

const pool = mysql.createPool({
  uri: config.database.url,
  ...{
    connectionLimit: POOL,
    timezone: 'Z',
    charset: 'utf8mb4',
    supportBigNumbers: true,
    dateStrings: ['DATE'],
  },
});
pool.pool.on('connection', (connection) => {
  connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
  connection.query('SET SESSION group_concat_max_len = 1048576');
});

/** One prepared statement outside a transaction. */
export const read = async (sql, values) => (await pool.execute(sql, values))[0];

/** Several kinds of rows by one statement, as the product's own `readBundle`. */
export const readBundle = async (run, parts) => {
  const { sql, values } = bundleQuery(parts);
  return bundleOf(parts, await run(sql, values));
};

const once = async (work) => {
  const connection = await pool.getConnection();
  try {
    await connection.query('START TRANSACTION');
    const result = await work(async (sql, values) => (await connection.execute(sql, values))[0]);
    await connection.query('COMMIT');
    return result;
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  } finally {
    connection.release();
  }
};

/** A transaction, tried again where the database asks for it. `work` gets the way to send one prepared statement. */
export const transact = async (work) => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(work);
    } catch (error) {
      if (attempt >= ATTEMPTS || !AGAIN.has(error.errno)) throw error;
    }
  }
};

export const close = () => pool.end();
