import mysql from 'mysql2/promise';
import { medianOf } from '../lib/figures.mjs';
import { withCodes } from './world.mjs';
import { ask } from './rounds.mjs';

const TIMES = 5;

/** `Questions` counts what clients sent, without preparing and closing; asking for it is one itself. */
const questions = async (connection) => {
  const [[{ Value }]] = await connection.query("SHOW GLOBAL STATUS LIKE 'Questions'");
  return Number(Value);
};

/** How many statements one call sends to the database, when nothing else does. */
export const statementsOf = async (databaseUrl, server, { name, world }) => {
  const connection = await mysql.createConnection(databaseUrl);
  try {
    const counts = [];
    for (let nth = 0; nth < TIMES; nth++) {
      const before = await questions(connection);
      await ask(server, name, withCodes(world, Date.now()), nth);
      counts.push((await questions(connection)) - before - 1);
    }
    return medianOf(counts);
  } finally {
    await connection.end();
  }
};

export const versionOf = async (databaseUrl) => {
  const connection = await mysql.createConnection(databaseUrl);
  const [[{ version }]] = await connection.query('SELECT VERSION() AS version');
  await connection.end();
  return version;
};
