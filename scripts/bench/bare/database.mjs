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
    multipleStatements: true,
    trace: false, // as the product
    dateStrings: ['DATE'],
  },
});
pool.pool.on('connection', (connection) => {
  connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
  connection.query('SET SESSION group_concat_max_len = 1048576');
});

/** One prepared statement outside a transaction. */
export const read = async (sql, values) => (await pool.execute(sql, values))[0];

/** One that is written anew each time, so that preparing it would not pay. */
export const readOnce = async (sql, values) => (await pool.query(sql, values))[0];

/** Several kinds of rows by one statement, as the product's own `readBundle`. */
export const readBundle = async (run, parts) => {
  const { sql, values } = bundleQuery(parts);
  return bundleOf(parts, await run(sql, values));
};

/** As the product: what nobody waits for goes with the next question. Prepared where it goes alone: no server prepares several in one. */
const fewTrips = (connection) => {
  let waiting = [{ sql: 'START TRANSACTION', values: [] }];
  const ask = async (sql, values) => {
    if (waiting.length === 0) return (await connection.execute(sql, values))[0];
    const all = [...waiting, { sql, values }];
    waiting = [];
    const [answers] = await connection.query(
      all.map((each) => each.sql).join('; '),
      all.flatMap((each) => each.values),
    );
    return answers.at(-1);
  };
  return { ask, later: (sql, values) => void waiting.push({ sql, values }) };
};

/** Every statement prepared and by itself, as it is done where nobody counts round trips. */
const oneByOne = (connection) => {
  const sent = [connection.query('START TRANSACTION')];
  const later = (sql, values) => void sent.push(connection.execute(sql, values));
  const ask = async (sql, values) => {
    later(sql, values);
    return (await Promise.all(sent.splice(0))).at(-1)[0];
  };
  return { ask, later };
};

const trips = process.env.BARE_TRIPS === 'one-by-one' ? oneByOne : fewTrips;

const once = async (work) => {
  const connection = await pool.getConnection();
  try {
    const run = trips(connection);
    const result = await work(run);
    await run.ask('COMMIT', []);
    return result;
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  } finally {
    connection.release();
  }
};

/** A transaction, tried again where the database asks for it. `work` gets the ways to send a statement. */
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
